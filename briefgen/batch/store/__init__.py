"""Where the files of a batch go, and the notes of what was made there.

In come file contents by name, and records of jobs; out comes, at the next run, what is there already. Read `manifest`
(the notes of a folder, a line a job), `store` (the protocol, and a folder of this machine) and `url_store` (the same
at a URL, by fsspec).
"""
