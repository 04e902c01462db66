"""An index of what is published, for people who look for words: made at each publication, then only read."""
