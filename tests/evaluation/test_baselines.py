import numpy as np
import pytest

from hedge.evaluation.baselines import UNAMBIGUOUS, LexiconAlone, WordCounts, majority_of
from hedge.features.context import SentenceInContext
from hedge.features.tokens import tokenize
from hedge.lexicon import load_lexicon, read_terms
from hedge.resources import resource
from hedge.rows import Row

FACT, ATTRIBUTED, SPECULATION = [0.0, 0.0], [0.0, 1.0], [1.0, np.nan]


@pytest.mark.parametrize(
    ("answers", "label"),
    [
        ([FACT, FACT, SPECULATION], (False, False)),
        ([FACT, ATTRIBUTED, ATTRIBUTED], (False, True)),
        ([FACT, SPECULATION, SPECULATION], (True, False)),
        # Hedged words of a source count as speculation, not as attribution.
        ([ATTRIBUTED, [1.0, 1.0], [1.0, 1.0]], (True, False)),
    ],
)
def test_majority(answers, label):
    baseline = majority_of(np.array(answers))
    assert (baseline.hedged, baseline.attributed) == label
    assert baseline.answers(["It rained.", "It snowed."]).tolist() == [[*map(float, label)]] * 2


def test_majority_of_one_question():
    assert majority_of(np.array([[np.nan, 1.0], [np.nan, 1.0], [np.nan, 0.0]])).attributed


def test_every_unambiguous_word_is_a_seed_word():
    lexicon = load_lexicon()
    known = {"hedged": lexicon.hedges, "attributed": lexicon.reports}
    for term, question in read_terms(resource(UNAMBIGUOUS)):
        assert term in known[question], term
        assert tokenize(term).words == [term]


def test_the_lexicon_looks_at_words_not_at_their_sense():
    answers = LexiconAlone().answers(
        ["May was wet.", "Guards SAID no.", SentenceInContext("“No.”"), "The maybug flew."]
    )
    assert answers.tolist() == [[1, 0], [0, 1], [0, 1], [0, 0]]


def test_word_counts_learn_each_question_from_the_rows_that_answer_it():
    rows = [Row(f"Perhaps it rains in ward {n}.", True, None) for n in range(10)]
    rows += [Row(f"It rains in ward {n}, guards said.", False, True) for n in range(10)]
    rows += [Row(f"It rains in ward {n}.", False, False) for n in range(10)]
    answers = WordCounts(rows).answers(["Perhaps it rains.", "It rains, guards said.", "It rains."])
    assert (answers >= 0.5).tolist() == [[True, False], [False, True], [False, False]]


def test_word_counts_without_a_second_answer_give_the_only_one():
    assert WordCounts([Row("It rained.", False, None)]).answers(["Rain."]).tolist() == [[0, 0]]
