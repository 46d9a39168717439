import pytest

from hedge.sentences.candidate import (
    BOUNDARY,
    CAPITAL,
    DIGIT,
    GLUED,
    LETTER,
    OTHER,
    REACH,
    Candidate,
)


def found(text):
    return [(match[1], match[2], match.lastindex) for match in BOUNDARY.finditer(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained. We left.", [(".", "", CAPITAL)]),
        ("It rained.” “We left.", [(".”", "“", CAPITAL)]),
        ("It rained?!) we left", [("?!)", "", LETTER)]),
        ("It rained. Élan.", [(".", "", LETTER)]),
        ("It rained. 12 left.", [(".", "", DIGIT)]),
        ("It rained. , and", [(".", "", OTHER)]),
        ("It rained.We left.", [(".", None, GLUED)]),
        ("It rained. ” We left.", [(". ”", "", CAPITAL)]),
        ("It rained. :-) We left.", [(". :-)", "", CAPITAL)]),
        ("It cost 4.5 or 4,500.", []),
        ("mail a.b@c.de now", []),
        ("It rained....  We left", [("....", "", CAPITAL)]),
    ],
)
def test_boundary_finds_marks_and_what_follows(text, wanted):
    assert found(text) == wanted


def test_a_run_of_marks_is_entered_once():
    assert len(found("?!?!?! Yes")) == 1


def candidate(text, word):
    match = next(BOUNDARY.finditer(text))
    return Candidate(text, 0, match.start(1), match[1], match[2] or "", match.end(2), word)


def test_words_around():
    here = candidate("They met Sen. O’Hara-Lund, again", "Sen")
    assert (here.previous_word(), here.next_word, here.next_character) == (
        "met",
        "O’Hara-Lund",
        "O",
    )
    assert not here.is_first_word


def test_first_word_may_have_marks_before_it():
    assert candidate("• (“Q. Who", "Q").is_first_word
    assert not candidate("x Q. Who", "Q").is_first_word


def test_looking_ahead_is_bounded():
    here = candidate("Sen. " + "x" * 1000, "Sen")
    assert len(here.next_word) == REACH + 1
