"""Changes of the tables, version by version."""
