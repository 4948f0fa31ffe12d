"""The window: pick events, export the brief. The only place that imports Qt."""
