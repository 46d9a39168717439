import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedge.features.tokens import generalise, tokenize


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It’d rain", ["it", "'d", "rain"]),
        ("They don't know", ["they", "do", "n't", "know"]),
        ("We won‘t, you'll", ["we", "wo", "n't", ",", "you", "'ll"]),
        ("the crew's tea", ["the", "crew", "'s", "tea"]),
        ("“No,” ''yes'' ``so``", ['"', "no", ",", '"', '"', "yes", '"', '"', "so", '"']),
        ("now -- or — never", ["now", "-", "or", "-", "never"]),
        ("a vice-mayor", ["a", "vice-mayor"]),
        ("the U.S. fleet", ["the", "u.s.", "fleet"]),
        ("$1,204.50 on the 3rd", ["$", "1,204.50", "on", "the", "3rd"]),
        ("wait...", ["wait", "..."]),
        ("Łódź Ångström", ["łódź", "ångström"]),
        ("", []),
    ],
)
def test_words_are_folded(sentence, words):
    assert list(tokenize(sentence).words) == words


@pytest.mark.parametrize(
    ("word", "is_name", "kind"),
    [
        ("he", False, "he"),
        ("police", False, "#office"),
        ("claimed", False, "=claim+ed"),
        ("saying", False, "=say+ing"),
        ("1,204", False, "0"),
        ("²", False, "0"),
        ("lanmore", True, "Name"),
        ("lanmore", False, "w"),
        ("ferries", False, "-s"),
        ("repainting", False, "-ing"),
        ("red", False, "w"),
        ("bus", False, "w"),
        ("%", False, "%"),
    ],
)
def test_words_are_generalised(word, is_name, kind):
    assert generalise(word, is_name) == kind


def test_a_capital_is_a_name_only_inside_the_sentence():
    tokens = tokenize("Lanmore met Varga: “Varga stays.”")
    kinds = dict(zip(tokens.starts, tokens.kinds, strict=True))
    assert kinds[0] != "Name"
    assert kinds[12] == "Name"
    assert kinds[20] != "Name"
    assert list(tokens.capitals[:3]) == [True, False, True]


def test_what_stands_in_quotation_marks_is_told():
    tokens = tokenize("“It leaks,” Okoro said.")
    quoted = [word for word, inside in zip(tokens.words, tokens.quoted, strict=True) if inside]
    assert "leaks" in quoted
    assert "said" not in quoted


def test_a_quotation_may_have_been_opened_before():
    sentence = "It leaks,” Okoro said."
    before, now = tokenize(sentence, in_quote=False), tokenize(sentence, in_quote=True)
    assert now.quoted[0]
    assert not now.quoted[-1]
    assert not before.quoted[0]


@given(st.text(max_size=60), st.booleans())
def test_tokens_are_places_of_any_text(sentence, in_quote):
    tokens = tokenize(sentence, in_quote)
    columns = [tokens.words, tokens.kinds, tokens.capitals, tokens.starts, tokens.ends]
    assert {len(column) for column in (*columns, tokens.quoted)} == {len(tokens)}
    last = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert last <= start < end <= len(sentence)
        last = end
    assert all(tokens.words)
    assert all(tokens.kinds)


@given(st.text(max_size=60))
def test_no_letter_or_figure_is_lost(sentence):
    tokens = tokenize(sentence)
    covered = {
        place
        for start, end in zip(tokens.starts, tokens.ends, strict=True)
        for place in range(start, end)
    }
    lost = [sentence[place] for place in range(len(sentence)) if place not in covered]
    assert all(character.isspace() for character in lost)
