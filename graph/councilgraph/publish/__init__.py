"""From sources to a publication, one document at a time."""
