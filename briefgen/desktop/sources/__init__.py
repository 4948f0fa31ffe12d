"""What is open: `pane` names it and adds to it; `start_page` is shown while there is nothing."""
