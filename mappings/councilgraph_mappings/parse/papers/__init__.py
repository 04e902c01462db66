"""The papers of a meeting: agenda packs, reports with their front sheets, trackers of actions and resolutions, work programmes."""
