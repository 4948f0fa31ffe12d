"""Many briefs at once: jobs, local workers, a cluster."""
