"""Articles that tell of the same: which actors are one, which events are one, what is told differently of them."""
