"""What is kept of the sentence before."""

import pytest

from hedge.features.preceding import summarise


@pytest.mark.parametrize(
    ("sentence", "in_quote", "manner"),
    [
        ("“It leaks,” Okoro said.", False, "quoted"),
        ("Okoro said: “It leaks.", False, "open"),
        ("It leaks.", True, "open"),
        ("It leaks, Okoro said.", False, "said"),
        ("It leaks.", False, "plain"),
    ],
)
def test_the_manner_of_the_sentence_before(sentence, in_quote, manner):
    assert summarise(sentence, in_quote).manner == manner


def test_at_most_three_reporting_words_are_kept():
    text = "He said that she said that they said that we said so."
    assert summarise(text, False).verbs == ("said",) * 3


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("The poll put her at 40%.", ("poll",)),
        ("The study and the memo agree.", ("document", "study")),
        ("The police left.", ()),
    ],
)
def test_what_figures_may_run_on_from_is_kept(sentence, sources):
    assert summarise(sentence, False).sources == sources
