"""The structure of a document, each aspect computed when first asked for."""

from __future__ import annotations

from typing import cast

from doclint.document.document import Document


class Structure:
    """What a document means: paragraphs, labels, outline, parts, sentences, agencies. Get it with ``Structure.of``."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @classmethod
    def of(cls, document: Document) -> Structure:
        """The structure kept on the document, made on the first call."""
        kept = document.computed.get("structure")
        if kept is None:
            kept = document.computed["structure"] = cls(document)
        return cast(Structure, kept)
