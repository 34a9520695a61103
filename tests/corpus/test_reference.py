"""The reference index: written, opened, asked; files that are none."""

from __future__ import annotations

import pickle
import sqlite3
from pathlib import Path

import pytest

from doclint.corpus.reference import Fault, ReferenceIndex, UnusableIndexError, write_index
from doclint.document.reading import read_text
from doclint.structure.sentence_prints import DocumentPrint, document_print
from doclint.structure.structure import Structure
from tests.comparing_texts import MIXED, PASSAGE, WATER


def printed(name: str, text: str) -> DocumentPrint:
    return document_print(Structure.of(read_text(name, text)))


@pytest.fixture
def index(tmp_path: Path) -> str:
    path = str(tmp_path / "archive.db")
    assert write_index(path, [printed("water.txt", WATER), printed("mixed.txt", MIXED)]) == 2
    return path


def test_what_was_written_comes_back(index: str) -> None:
    (found,) = ReferenceIndex(index).counterparts(Structure.of(read_text("mixed.txt", MIXED)))
    assert found.document == printed("water.txt", WATER)  # but not the document itself
    texts = [WATER[one.span.start : one.span.end] for one in found.document.sentences if one.value in found.exclusive]
    assert "".join(texts) == PASSAGE


def test_a_document_does_not_meet_itself(index: str) -> None:
    found = ReferenceIndex(index).counterparts(Structure.of(read_text("again.txt", WATER)))
    assert [one.document.path for one in found] == ["mixed.txt"]


def test_sentences_of_many_documents_are_no_evidence(tmp_path: Path) -> None:
    path = str(tmp_path / "archive.db")
    towns = [WATER.replace("供水企业应当储备", f"{town}供水企业应当储备").replace("第七条 供水企业", f"第七条 {town}的企业") for town in "甲乙丙"]
    write_index(path, [printed(f"{number}.txt", text) for number, text in enumerate(towns)])
    assert ReferenceIndex(path).counterparts(Structure.of(read_text("mixed.txt", MIXED))) == []


def test_an_index_crosses_to_another_process(index: str) -> None:
    opened = pickle.loads(pickle.dumps(ReferenceIndex(index)))
    assert len(opened.counterparts(Structure.of(read_text("mixed.txt", MIXED)))) == 1


def test_many_sentences_are_asked_for_in_turns(tmp_path: Path) -> None:
    path = str(tmp_path / "archive.db")
    text = "标题\n\n" + "".join(f"第{number}号供水企业应当储备应急水源。\n\n" for number in range(10000, 12000))
    write_index(path, [printed("a.txt", text)])
    rest = "".join(f"第{number}号公园应当公示游客须知和电话。\n\n" for number in range(10000, 15000))
    (found,) = ReferenceIndex(path).counterparts(Structure.of(read_text("b.txt", text + rest)))
    assert len(found.exclusive) == 2000


def test_the_old_index_stays_when_the_new_one_fails(index: str, tmp_path: Path) -> None:
    def broken() -> object:
        yield printed("water.txt", WATER)
        raise OSError("gone")

    before = Path(index).read_bytes()
    with pytest.raises(OSError, match="gone"):
        write_index(index, broken())  # type: ignore[arg-type]
    assert Path(index).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["archive.db"]


def _text(path: Path) -> None:
    path.write_text("no index\n" * 100, encoding="utf-8")


def _other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE document (id INTEGER)")


def _other_version(path: Path) -> None:
    write_index(str(path), [])
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda path: None, "missing"),
        (lambda path: path.mkdir(), "missing"),
        (lambda path: path.write_bytes(b""), "foreign"),
        (_text, "foreign"),
        (_other_database, "foreign"),
        (_other_version, "version"),
    ],
)
def test_what_is_no_index(make: object, fault: Fault, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    make(path)  # type: ignore[operator]
    with pytest.raises(UnusableIndexError) as error:
        ReferenceIndex(str(path))
    assert (error.value.path, error.value.fault) == (str(path), fault)
