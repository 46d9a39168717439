import io
import re

import pytest
from rich.cells import cell_len
from scored import article, plain

from hedge.document import Article
from hedge.report.text import write_text

ESCAPE = re.compile(r"\x1b\[[\d;]*m")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def shown(monkeypatch, scored, width=80, file=None, min_confidence=0.0):
    monkeypatch.setenv("COLUMNS", str(width))
    file = file or io.StringIO()
    write_text(scored, file, min_confidence)
    return file.getvalue()


def test_a_pipe_gets_no_escape_and_cues_between_low_lines(monkeypatch):
    text = shown(monkeypatch, [("harbour.txt", article())])

    assert "\x1b" not in text
    assert "_may_ have collapsed" in text
    assert "— two people close to the port (unnamed)" in text
    assert "?  91% " in text


def test_a_terminal_gets_colours_and_underlines(monkeypatch):
    text = shown(monkeypatch, [("harbour.txt", article())], file=Terminal())

    assert "\x1b[" in text
    assert re.search(r"\x1b\[4[;\d]*mmay\x1b", text)
    assert "_may_" not in text


def test_no_color_keeps_the_underlines_and_drops_the_colours(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    text = shown(monkeypatch, [("harbour.txt", article())], file=Terminal())

    assert "\x1b[4mmay" in text
    assert not re.search(r"\x1b\[[\d;]*3[0-9]", text)


@pytest.mark.parametrize("width", [40, 60, 80, 109, 110, 200])
def test_no_line_is_wider_than_the_terminal_nor_ends_in_blanks(monkeypatch, width):
    wide = plain("港湾の壁が崩れた " * 30)
    text = shown(monkeypatch, [("harbour.txt", article()), ("wide", wide)], width)

    for line in text.splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


def test_the_whole_sentence_is_there_at_any_width(monkeypatch):
    for width in (30, 80, 200):
        text = shown(monkeypatch, [("harbour.txt", article([("fact", "one two " * 40)]))], width)
        assert len(re.findall(r"\bone\b", text)) == 40


def test_a_wide_terminal_has_the_source_in_the_margin(monkeypatch):
    text = shown(monkeypatch, [("harbour.txt", article())], 120)

    assert re.search(r"A survey from 2019 _found_ no fault\. +— A survey from 2019", text)


def test_the_summary_says_what_an_editor_asks(monkeypatch):
    text = shown(monkeypatch, [("harbour.txt", article())])

    assert '8 sentences: = fact 2 (25%) · " attributed 3 (38%) · ? speculation 3 (38%)' in text
    assert "Of 3 speculative sentences, 2 (67%) without a source, 1 (33%)" in text
    assert "Ines Okoro, head of the Lanmore Port Trust (2)" in text
    assert "Most speculative: sentences 5 to 6" in text
    assert "Headline: stated as a fact; the body only speculates (sentence 2)." in text


def test_unsure_has_its_own_sign(monkeypatch):
    assert "~  91%" in shown(monkeypatch, [("h", article())], min_confidence=0.92)
    assert "~ unsure" not in shown(monkeypatch, [("h", article())])


def test_an_article_cannot_steer_the_terminal(monkeypatch):
    text = shown(
        monkeypatch, [("\x1b[2Jname", plain("a\x1b[31m b\x07 [red]c[/red] \u202e :smile:"))]
    )

    assert not set(text) & {"\x1b", "\x07", "\u202e"}
    assert "[red]c[/red]" in text
    assert ":smile:" in text


def test_nothing_to_show(monkeypatch):
    assert "0 sentences" in shown(monkeypatch, [("empty", Article("", ()))])
    assert "probability" in shown(monkeypatch, [])


def test_a_hard_wrapped_sentence_runs_on(monkeypatch):
    assert "the town a third of its visitors" in shown(monkeypatch, [("harbour.txt", article())])
