"""Declarations of interest: in prose, lists and tables, and nil returns."""
