"""Those who do the jobs: the processes of this machine, or a Dask cluster.

In come tasks, lazily; out come results in the order in which they are done. A job that takes more time or memory than a
job may is ended and fails, wherever it is done. Read `process` (what does a job, and what it may take), `local`
(processes, forked where that is safe), `connecting` (the way to a scheduler, and what may befall it), `watched_worker`
(a process under watch for each worker of a cluster, as there is one for each core here) and `cluster` (jobs over the
scheduler's workers, with house styles packed for machines that do not have the files). `cluster_chunks` does the chunks
of an import or an extraction over the same cluster. Only `connecting`, `watched_worker`, `cluster` and `cluster_chunks`
import Dask.
"""
