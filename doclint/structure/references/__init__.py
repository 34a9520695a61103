"""References of a document to its own provisions and attachments, and whether they lead anywhere."""

from doclint.structure.references.broken import broken_references
from doclint.structure.references.chinese import chinese_references
from doclint.structure.references.found import BrokenReference
from doclint.structure.references.reference import Reference, Step

__all__ = ["BrokenReference", "Reference", "Step", "broken_references", "chinese_references"]
