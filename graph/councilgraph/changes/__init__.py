"""What is in a publication graph by graph, and what changed from one publication to the next."""
