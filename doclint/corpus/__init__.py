"""Many documents: which sentences they share, and the index of those that others are held against."""
