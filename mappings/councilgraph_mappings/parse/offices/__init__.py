"""Offices and job titles, who holds them, who came to hold them, and who represents a council where."""
