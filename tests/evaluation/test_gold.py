import numpy as np
import pytest

from hedge.errors import InputError
from hedge.evaluation.gold import class_probabilities, gold_of, predicted_codes
from hedge.rows import parse_row


def rows(*records):
    return [parse_row({"text": "It rained."} | record) for record in records]


def test_open_rows_are_left_out_and_counted():
    gold = gold_of(rows({"label": "fact"}, {"label": "speculation", "open": True}))
    assert (len(gold.rows), gold.n_open, gold.positions.tolist()) == (1, 1, [0])


def test_a_label_answers_what_follows_from_it():
    gold = gold_of(rows({"label": "fact"}, {"label": "attributed"}, {"label": "speculation"}))
    assert gold.codes.tolist() == [0, 1, 2]
    assert gold.answers[:, 0].tolist() == [0, 0, 1]
    assert gold.answers[:2, 1].tolist() == [0, 1]
    assert np.isnan(gold.answers[2, 1])


@pytest.mark.parametrize("question", ["hedged", "attributed"])
def test_rows_that_answer_one_question_are_scored_on_it(question):
    gold = gold_of(rows({question: True}, {question: False}, {question: None}))
    assert (gold.target, gold.classes) == (question, ("no", "yes"))
    assert gold.codes.tolist() == [1, 0]


def test_a_row_without_a_hedge_has_no_label_while_its_source_is_unknown():
    gold = gold_of(rows({"hedged": 0, "attributed": 1}, {"hedged": 0}, {"attributed": 1}))
    assert (gold.target, gold.codes.tolist()) == ("label", [1, -1, -1])


def test_rows_without_a_document_are_their_own():
    gold = gold_of(
        rows(
            {"label": "fact", "doc": "a"},
            {"label": "fact"},
            {"label": "fact", "doc": "a"},
            {"label": "fact"},
        )
    )
    assert gold.docs.tolist() == [0, 1, 0, 2]


def test_documents_of_two_files_are_two():
    both = [parse_row({"text": "It rained.", "label": "fact", "doc": "a"}, path) for path in "xy"]
    assert len(set(gold_of(both).docs)) == 2


def test_rows_of_which_none_can_be_scored_are_refused():
    with pytest.raises(InputError, match="none can be scored"):
        gold_of(rows({"attributed": None}, {"label": "fact", "open": True}))


def test_an_answer_of_one_half_is_yes():
    answers = np.array([[0.5, 0.0], [0.49, 0.5], [0.49, 0.49]])
    assert predicted_codes(answers, "label").tolist() == [2, 1, 0]
    assert predicted_codes(answers, "attributed").tolist() == [0, 1, 0]


@pytest.mark.parametrize("target", ["label", "hedged", "attributed"])
def test_probabilities_of_the_classes_sum_to_one(target):
    answers = np.random.default_rng(0).random((50, 2))
    assert class_probabilities(answers, target).sum(axis=1) == pytest.approx(np.ones(50))
