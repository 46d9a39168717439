import numpy as np
import pytest

from hedge.corpus import contexts
from hedge.evaluation.gold import gold_of
from hedge.evaluation.resampling import Draws
from hedge.evaluation.slices import MIN_FOR_INTERVAL, cue_kind, slices_of
from hedge.rows import parse_row


def slices(records, answers=None):
    rows = [parse_row({"text": "It rained.", "label": "fact"} | record) for record in records]
    gold = gold_of(rows)
    answers = np.zeros((len(gold.rows), 2)) if answers is None else np.array(answers)
    scored = [contexts(rows)[position] for position in gold.positions]
    return slices_of(gold, scored, answers, Draws(0, 50))


def of(found, column):
    return {part.value: part for part in found if part.column == column}


def test_columns_of_the_rows_are_slices():
    found = slices(
        [{"set": "hard", "label": "speculation"}, {"set": "hard"}, {"set": "natural"}],
        [[0.9, 0.0], [0.9, 0.0], [0.0, 0.0]],
    )
    assert list(of(found, "set")) == ["hard", "natural"]
    assert of(found, "set")["hard"].accuracy == 0.5
    assert of(found, "set")["hard"].hedged_f1 == pytest.approx(2 / 3)
    assert of(found, "set")["natural"].hedged_f1 is None


def test_a_column_with_one_value_says_nothing():
    assert of(slices([{"set": "hard"}, {"set": "hard"}]), "set") == {}


def test_a_desk_is_taken_without_its_beat():
    found = of(slices([{"desk": "sport/tennis"}, {"desk": "sport/golf"}, {"desk": "law"}]), "desk")
    assert {name: part.n for name, part in found.items()} == {"sport": 2, "law": 1}


def test_lengths_stand_in_their_order():
    texts = ["word " * n for n in (35, 5, 15, 35, 25, 10)]
    found = of(slices([{"text": text} for text in texts]), "length")
    assert list(found) == ["up to 10 words", "up to 20 words", "up to 30 words", "over 30 words"]
    assert [part.n for part in found.values()] == [2, 1, 1, 2]


def test_quotations_are_told_from_those_that_run_on():
    records = [
        {"text": "“It was dark.", "doc": "a"},
        {"text": "Nobody saw it,” she said.", "doc": "a"},
        {"text": "She left.", "doc": "a"},
    ]
    assert set(of(slices(records), "quotation")) == {"has one", "goes on with one", "none"}


def test_an_interval_wants_enough_rows():
    records = [{"set": "long"}] * MIN_FOR_INTERVAL + [{"set": "short"}] * 3
    found = of(slices(records), "set")
    assert found["long"].interval is not None
    assert found["short"].interval is None


def test_open_rows_are_in_no_slice():
    found = slices([{"set": "a"}, {"set": "b"}, {"set": "b", "open": True}])
    assert of(found, "set")["b"].n == 1


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        ({"cue": "Could"}, "modal"),
        ({"cues": ["quite possibly"]}, "adverb"),
        ({"cue": "insisted"}, "claim"),
        ({"cue": "umbrella"}, "other"),
        ({"cues": []}, None),
        ({}, None),
    ],
)
def test_kinds_of_cue(record, kind):
    assert cue_kind(parse_row({"text": "It rained.", "label": "fact"} | record)) == kind
