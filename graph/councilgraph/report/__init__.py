"""What was read from each document, what was left over and what was cut off: as JSON and as pages."""
