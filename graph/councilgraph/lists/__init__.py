"""Lists of all meetings, outcomes, people, organisations and documents of a generation, made once when it is published."""
