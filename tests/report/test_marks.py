import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scored import article, plain, sentence

from hedge.report.marks import one_line, pieces, visible


@given(st.text())
def test_visible_keeps_offsets_and_leaves_nothing_that_steers_a_terminal(text):
    shown = visible(text)

    assert len(shown) == len(text)
    assert shown.isprintable() or not set(shown) & set(map(chr, [*range(32), *range(127, 160)]))
    shown.encode()


@pytest.mark.parametrize("control", ["\x1b", "\x07", "\x9b", "\x7f", "\u202e", "\u2066", "\ud800"])
def test_controls_are_replaced(control):
    assert control not in visible(f"a{control}b")


def test_hard_wrapped_text_runs_on():
    assert one_line("a\r\n   b\tc\u2028d") == "a b c d"


def test_pieces_are_the_sentence_and_carry_cue_and_source():
    for each in article().sentences:
        assert "".join(piece.text for piece in pieces(each)) == each.text

    found = list(pieces(article().sentences[1]))
    assert [piece.text for piece in found if piece.cues] == ["may", "said"]
    assert [piece.text for piece in found if piece.source] == ["two people close to the port"]


def test_a_cue_inside_a_source_is_in_both():
    each = sentence("attributed", "{named:Okoro} [a:said] so.", start=7)
    each = dataclasses.replace(
        each, sources=(dataclasses.replace(each.sources[0], end=each.end, text=each.text),)
    )
    found = list(pieces(each))

    assert [(piece.text, len(piece.cues), piece.source is not None) for piece in found] == [
        ("Okoro ", 0, True),
        ("said", 1, True),
        (" so.", 0, True),
    ]


def test_a_word_that_answers_both_questions_has_two_cues():
    each = sentence("speculation", "The data [h:suggest] it.")
    again = dataclasses.replace(each.cues[0], question="attributed")
    each = dataclasses.replace(each, cues=(*each.cues, again))

    assert [len(piece.cues) for piece in pieces(each)] == [0, 2, 0]


def test_spans_that_stick_out_of_the_sentence_are_cut():
    each = sentence("speculation", "It [h:may] rain.", start=5)
    outside = dataclasses.replace(each.cues[0], start=0, end=99)
    each = dataclasses.replace(each, cues=(outside,))

    assert [piece.text for piece in pieces(each)] == [each.text]


def test_plain_text_is_one_piece():
    assert [piece.text for piece in pieces(plain("It rained.").sentences[0])] == ["It rained."]
