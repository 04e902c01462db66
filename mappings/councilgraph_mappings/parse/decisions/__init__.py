"""What was decided: resolutions with their parts, decisions told in sentences, and the kind of each outcome."""
