"""Policy briefs from structured article data, every line tied to the passage that says it."""

__version__ = "0.1.0"
