"""From a jobs file to the list of briefs to make.

In come a TOML file and the corpus of its sources; out comes a `Plan`: the jobs, no two of them on one file, what
cannot be made, and what is worth a word. Read `jobs` (the file, as pydantic models), `file_names` (file names from
patterns), `sources` (what the file names, fetched and loaded), `matrix` (a brief for each theme, actor or month) and
then `plan`, which puts them together.
"""
