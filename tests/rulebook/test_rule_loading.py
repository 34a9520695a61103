"""Rule files: what comes out of a sound one, and where the errors of a damaged one are said to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.rulebook.loading import RuleFileError, parse_rules
from doclint.rulebook.rule import BadExample, GoodExample, Source, Wording

FULL = """\
code: TST001
name: bad-word
check: word
severity: warning
profiles: [notice, law]
parts: [body]
languages: [zh, en]
options: {word: bad, kinds: [a, b], share: 1, names: {x: y}, limits: {low: 2}}
message: {zh: "第 {number} 个", en: "number {number}"}
variants: {last: {en: "last {word:q12}"}}
related: {first: {zh: 第一次, en: first}}
basis: GB/T 9704-2012 7.3.3
explain: {zh: 说明, en: explanation}
fix: drop-word
applicability: safe
fix_message: {en: drop it}
url: https://example.org/TST001
enabled: false
examples:
  bad: [{text: a bad, at: [1:3], format: markdown, filename: x.md, fixed: a}]
  good: [{text: good}]
"""

LEAST = "code: TST001\nname: bad-word\ncheck: word\nseverity: error\noptions: {word: bad}\nmessage: {en: m}\n"


def write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def errors_of(folder: Path) -> list[str]:
    with pytest.raises(RuleFileError) as caught:
        parse_rules([folder])
    return [str(error).removeprefix(folder.as_posix() + "/") for error in caught.value.errors]


def test_all_keys_arrive(tmp_path: Path) -> None:
    (rule,) = parse_rules([write(tmp_path, full=FULL)])
    assert (rule.code, rule.name, rule.check, rule.severity) == ("TST001", "bad-word", "word", "warning")
    assert (rule.profiles, rule.parts, rule.languages) == (("notice", "law"), ("body",), ("zh", "en"))
    assert rule.message == Wording("第 {number} 个", "number {number}")
    assert rule.wording("last").text("zh") == "last {word:q12}"
    assert rule.wording("no such variant") == rule.message
    assert (rule.fix, rule.applicability, rule.enabled) == ("drop-word", "safe", False)
    assert rule.examples.bad == (BadExample("a bad", ("1:3",), "markdown", "x.md", "a"),)
    assert rule.examples.good == (GoodExample("good"),)
    assert rule.source == Source((tmp_path / "full.yaml").as_posix(), 1)
    assert rule.options.kinds == ("a", "b")
    assert rule.options.share == 1.0
    assert rule.options.names == {"x": "y"}
    assert (rule.options.limits.low, rule.options.limits.high) == (2, None)


def test_several_rules_in_a_file_come_by_code(tmp_path: Path) -> None:
    second = LEAST.replace("TST001", "TST000").replace("bad-word", "other")
    assert [rule.code for rule in parse_rules([write(tmp_path, two=f"{LEAST}---\n{second}")])] == [
        "TST000",
        "TST001",
    ]


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        (("severity: error", "severty: error"), "4:1", 'unknown key "severty"'),
        (("severity: error", "severty: error"), "4:1", 'did you mean "severity"?'),
        (("severity: error", "severity: eror"), "4:11", 'did you mean "error"?'),
        (("severity: error\n", ""), "1:1", 'no key "severity"'),
        (("code: TST001", "code: tst1"), "1:7", "a code: two to eight capitals"),
        (("code: TST001", "code: 1"), "1:7", "found the number 1"),
        (("check: word", "check: wrd"), "3:8", 'did you mean "word"?'),
        (("name: bad-word", "name: no"), "2:7", "quotes make them text"),
        (("{word: bad}", "{wrod: bad}"), "5:11", 'did you mean "word"?'),
        (("{word: bad}", "{word: bad, kinds: a}"), "5:29", "a list, each one of a, b"),
        (("{word: bad}", "{word: bad, kinds: [a, c]}"), "5:33", "one of a, b"),
        (("{word: bad}", "{word: bad, strict: 1}"), "5:30", "true or false"),
        (("{word: bad}", "{word: bad, share: much}"), "5:29", "a number"),
        (("{word: bad}", "{word: bad, names: {x: 1}}"), "5:33", "expected text"),
        (("{word: bad}", "{word: bad, limits: {hi: 1}}"), "5:31", 'the unknown key "hi"'),
        (("{word: bad}", "{word: '('}"), "5:10", "options that word accepts"),
        (("{word: bad}", ""), "5:9", "found nothing"),
        (("{en: m}", '{en: "{a.b}"}'), "6:15", "is not a plain name"),
        (("{en: m}", '{en: "{a"}'), "6:15", "wrong template"),
        (("{en: m}", '{en: "{a:r}"}'), "6:15", "unknown form"),
        (("{en: m}", "{fr: m}"), "6:11", 'the unknown key "fr"'),
        (("{en: m}", "{}"), "1:1", "no message"),
        (("{en: m}", "{en: ''}"), "6:10", "no wording"),
        (("severity: error", "severity: error\nprofiles: [letter]"), "5:12", "one of notice, law"),
        (("severity: error", "severity: error\ncode: TST002"), "5:1", "first in line 1"),
        (("severity: error", "severity: error\n? [a]\n: b"), "5:3", "a key that is not text"),
        (("severity: error", "severity: [error"), "5:8", "a YAML error"),
        (("severity: error", "severity: &x [*x]"), "4:11", "an alias to what it stands in"),
        (
            ("severity: error", "severity: error\nexamples: {bad: [{text: a, at: ['3']}]}"),
            "5:33",
            "row:column",
        ),
    ],
)
def test_errors_say_where_and_what(tmp_path: Path, change: tuple[str, str], place: str, words: str) -> None:
    errors = errors_of(write(tmp_path, rule=LEAST.replace(*change)))
    assert any(error.startswith(f"rule.yaml:{place}:") and words in error for error in errors), errors


def test_all_errors_are_gathered(tmp_path: Path) -> None:
    damaged = LEAST.replace("severity: error", "severity: bad").replace("word: bad", "wrd: bad")
    errors = errors_of(write(tmp_path, a=damaged, b=LEAST, c=LEAST, d="[", e=""))
    assert [error.split(":")[0] for error in errors] == [
        *["a.yaml"] * 3,  # the severity, the unknown option, the missing option
        *["b.yaml"] * 2,  # code and name of a.yaml
        *["c.yaml"] * 2,
        "d.yaml",
        "e.yaml",
    ]
    assert "the code TST001, which" in errors[3]


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{this}: &{this} [{', '.join(['*' + last] * 10)}]\n"
    for last, this in [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "g")]
)


def test_a_nest_of_aliases_is_an_error(tmp_path: Path) -> None:
    assert "more than" in errors_of(write(tmp_path, rule=BOMB))[0]


@pytest.mark.parametrize(
    "content",
    [b"[" * 5000 + b"]" * 5000, b"\xff\xfe\xfa", b"- a\n- b\n", b"just text\n", b"code: \x01\n", b"{}\n"],
)
def test_whatever_a_file_holds_is_an_error_with_a_place(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "rule.yaml").write_bytes(content)
    assert all(error.startswith("rule.yaml:1:") for error in errors_of(tmp_path))


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="nothing at this path"):
        parse_rules([tmp_path / "none"])


def test_codes_of_other_rules_are_taken(tmp_path: Path) -> None:
    rules = parse_rules([write(tmp_path, rule=LEAST)])
    with pytest.raises(RuleFileError, match="the code TST001"):
        parse_rules([tmp_path], taken=rules)


def test_a_configuration_beside_rules_is_no_rule(tmp_path: Path) -> None:
    write(tmp_path, a=LEAST, doclint="rule-paths: [.]\n")
    assert len(parse_rules([tmp_path])) == 1
