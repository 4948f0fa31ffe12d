"""What has changed from one body of evidence to a later one: new, changed, confirmed, contradicted, gone.

In: two `BodyOfEvidence`, each a corpus as its author's edits have it. Out: `Change`s, each with the passages that say
so.
Named as version control names it, a change being what tells two states apart; a revision would be a state. What "the
same event" means is not settled here: both bodies are merged as one by `briefgen.corpus`, and what a reader would take
for one happening is folded by `briefgen.selection`, so that nothing is called new that was told in other words.

Read in this order: `change` (the values), `bodies` (what is compared), `joined` (both as one), `counterparts` (which
event of the one is which of the other), `independence` (who confirms whom), `events`, `questions` and `stances` (what
changed in each), `compare` (all of it).
"""
