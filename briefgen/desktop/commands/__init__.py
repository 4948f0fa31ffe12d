"""What can be done in the window: exports, files of briefs, sources, views, and the palette that finds them all."""
