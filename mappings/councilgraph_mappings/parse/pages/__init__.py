"""Pages of the councils' systems, each told by what only such pages have: items, decisions, people, committees, votes."""
