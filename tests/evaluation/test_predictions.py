import json

import pytest
from labelled import records

import hedge
from hedge.corpus import as_rows, contexts
from hedge.evaluation import run
from hedge.evaluation.predictions import prediction_records, write_predictions


@pytest.fixture(scope="module")
def done():
    rows = records()
    rows[3]["open"] = True
    del rows[5]["id"]
    return run(hedge.load(), as_rows(rows))


def test_one_line_for_each_row_open_ones_too(done, tmp_path):
    write_predictions(done, tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text().splitlines()
    assert [json.loads(line) for line in lines] == list(prediction_records(done))
    assert len(lines) == 90
    assert set(json.loads(lines[0])) == {"id", "label", "probabilities", "hedged", "attributed"}


def test_predictions_are_those_of_the_classifier(done):
    found = list(prediction_records(done))
    assert [one["label"] for one in found] == hedge.load().predict(contexts(done.rows)).tolist()
    for one in found:
        assert sum(one["probabilities"].values()) == pytest.approx(1)
        assert (one["label"] == "speculation") == (one["hedged"] >= 0.5)


def test_a_row_without_an_id_is_named_by_its_place(done):
    names = [one["id"] for one in prediction_records(done)]
    assert names[5] == "rows:6"
    assert names[0] == "bridge-fact-0"
