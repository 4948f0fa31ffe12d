"""The page's own language: blocks, inlines, style and drawings; no word of articles."""
