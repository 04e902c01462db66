"""The whole dataset and each council's part of it, as files to download: RDF for programs, tables for people."""
