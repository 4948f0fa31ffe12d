"""What is not saved survives a crash.

In: every change of the brief. Out: a file beside the settings (`autosave`), and its offer at the next
start (`recovery`).
"""
