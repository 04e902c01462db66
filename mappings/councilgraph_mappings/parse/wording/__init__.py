"""The wording of committees, whatever it is about: sentences, dates, list marks, and patterns whose cost is bounded."""
