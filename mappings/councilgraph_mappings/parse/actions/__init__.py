"""Who has to do what: actions in minutes, owners in the margin, tasks that people take on."""
