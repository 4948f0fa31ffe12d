"""Many articles: storage, merging, search. The only place that imports SQLAlchemy."""
