"""Documents to bytes, a writer per format."""
