"""From a council's web site to a mirror of it: polite, incremental, and never half."""
