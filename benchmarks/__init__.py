"""Measuring doclint: what it must say of known documents, and how often it speaks in a collection."""
