"""The head of a document: which body of which council met, when and where."""
