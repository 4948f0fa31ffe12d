"""A whole library to JSON Lines and back.

In: a library, or the lines of one. Out: lines (`json_lines`), or a library with what they tell (`import_lines`).
"""
