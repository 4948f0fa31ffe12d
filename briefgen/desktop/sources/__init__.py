"""What is open: `pane` names it and adds to it; `start_page` is shown while there is nothing.

In: what the workspace has open. Out: files, folders and libraries to be opened.
"""
