"""Who moved and seconded, and how the vote went."""
