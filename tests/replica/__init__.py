"""A council's ModernGov site that runs on this machine, with faults on order; all of it is made up."""
