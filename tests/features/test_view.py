"""How a sentence looks to the templates."""

import pytest

from hedge.features.context import SentenceInContext
from hedge.features.tokens import tokenize
from hedge.features.view import NEXT, look_at, takes_clause


def view(text):
    return look_at(tokenize(text), SentenceInContext(text))


def test_candidates_are_found_where_they_stand():
    seen = view("It may rain, he added.")
    assert (seen.hedges, seen.reports, seen.governors) == ([1], [5], [5])


@pytest.mark.parametrize(("text", "headline"), [("Ferry sinks", True), ("Ferry sinks.", False)])
def test_a_headline_ends_without_a_mark(text, headline):
    assert view(text).headline is headline


@pytest.mark.parametrize(
    ("word", "takes"),
    [("said", True), ("believes", True), ("according", True), ("describe", False), ("hat", False)],
)
def test_words_that_take_a_clause(word, takes):
    assert takes_clause(word) is takes


@pytest.mark.parametrize("at", range(5))
def test_around_is_what_stands_there_or_the_ends(at):
    seen = view("It may rain soon.")
    around = seen.around(seen.tokens.words, at)
    assert around == [seen.word(index) for index in range(at - NEXT, at + NEXT + 1)]
    assert around[NEXT] == seen.word(at)
