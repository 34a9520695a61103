"""The check type ``element``: whether the elements of an official document are there, and have the shape and the order they
should.

The elements and their shapes are those of GB/T 9704-2012, clause 7. Presence is judged only of a document whose head or
tail shows that it is one: web copies, drafts, laws and reports lack elements as a matter of course.
"""

from doclint.checks.element.looking import check
from doclint.checks.element.options import Element, Options, Requirement

__all__ = ["Element", "Options", "Requirement", "check"]
