"""The prints of files, read one after another for an index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from doclint.document.decoding import UnreadableError
from doclint.document.readers import read_file
from doclint.document.reading import MAX_BYTES
from doclint.structure.sentence_prints import DocumentPrint, document_print
from doclint.structure.structure import Structure


class Printing:
    """Goes through files; ``unread`` are those that could not be read, each with the reason. ``done`` is called for each."""

    def __init__(self, files: Sequence[str], done: Callable[[], None]) -> None:
        self._files = files
        self._done = done
        self.unread: list[tuple[str, str]] = []

    def documents(self) -> Iterator[DocumentPrint]:
        """What an index keeps of each file that has prose."""
        for path in self._files:
            made = self._print(path)
            if made is not None and made.sentences:
                yield made
            self._done()

    def _print(self, path: str) -> DocumentPrint | None:
        try:
            size = Path(path).stat().st_size
            if size > MAX_BYTES:
                raise UnreadableError(f"{size / 1024**2:.0f} MiB > {MAX_BYTES // 1024**2} MiB")
            return document_print(Structure.of(read_file(path)))
        except OSError as error:
            self.unread.append((path, error.strerror or type(error).__name__))
        except UnreadableError as error:
            self.unread.append((path, error.reason))
        except Exception as error:
            # One file that cannot be understood must not cost the others their place in the index.
            self.unread.append((path, f"{type(error).__name__}: {error}"))
        return None
