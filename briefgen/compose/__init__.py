"""From what is told to a document: a module for each section of the brief.

In: a corpus, a spec with its issue date, a style. Out: a `Document`, which knows nothing of articles. Read in this
order: `brief` (the whole way), `section` (what every section is composed from), `sections` (what a section is, and
where it stands), then the sections themselves: `bottom_line`, `summary`, `timeline` (by `timeline_column`, `figure`,
`period`), `actors`, `disputes`, `questions`, `sources`, `evidence`; those of a
dossier are `profile`, `positions`, `partners`. Around them: `title`
(by `naming`), `side` and `solid` with `page_room` (what stands beside the text on page one), `citations` (by
`passage_marks`, `event_links`), `foreign` (words of another direction). `words` has headings and set phrases; `listing`
is for commands.
"""
