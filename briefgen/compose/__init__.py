"""From article data to a document: one module for each section of the brief."""
