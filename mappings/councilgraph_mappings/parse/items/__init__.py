"""Where the items of business are: their numbers, titles, and the labels of their parts."""
