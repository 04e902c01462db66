"""What the site shows to people, one module for each kind of page."""
