"""What changes a library: articles that come in, and mentions that become one or part.

In: `ArticleData`, or decisions and clusters. Out: rows, and documents of the index that wait to be made anew.

Read in this order: `changes`, `storing`, `removing`.
"""
