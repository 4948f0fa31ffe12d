"""The jobs of a plan done, and what came of them.

In come a `Plan`, the workers and the store; out come files and a `Summary`. Read `job` (one job, wherever it is
done: compose, see whether anything is new, write), `run` (all of them: what an earlier run has made is kept, results
are noted as they come in) and `report` (what came of it, as JSON). Who does the jobs is a protocol here, `Workers`;
`briefgen.batch.workers` has the two kinds of them.
"""
