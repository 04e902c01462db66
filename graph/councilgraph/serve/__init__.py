"""A publication on the web: addresses that open, and a SPARQL endpoint that strangers may use."""
