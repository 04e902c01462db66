"""Personal names, and who is who within one document."""
