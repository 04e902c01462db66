"""How fast a publication is: made-up documents in the layouts of the examples, beside the plain stack, in one run."""
