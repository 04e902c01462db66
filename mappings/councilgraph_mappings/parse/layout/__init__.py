"""Lines that a conversion joined, parted or put in columns, set right before anything is read from them."""
