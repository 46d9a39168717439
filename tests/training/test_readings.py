import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

import hedge
from hedge.rows import Row
from training.readings import Reading, agreement, agreement_by, kappa, read_readings

COLUMNS = (
    "id first_hedged first_attributed second_hedged second_attributed unsure hedged attributed"
)


def reading(name, first, second):
    return Reading(name, first, second, first, False)


def written(tmp_path, *lines):
    path = tmp_path / "readings.tsv"
    path.write_text("".join("\t".join(line.split()) + "\n" for line in (COLUMNS, *lines)))
    return path


def test_kappa_is_that_of_scikit_learn():
    answers = np.random.default_rng(3).integers(0, 2, (60, 2)).astype(bool)
    answers[:40, 1] = answers[:40, 0]
    expected = cohen_kappa_score(answers[:, 0], answers[:, 1])
    assert kappa([tuple(pair) for pair in answers.tolist()]) == pytest.approx(expected)


def test_kappa_of_one_answer_only_is_one():
    assert kappa([(True, True)] * 3) == 1.0


def test_agreement_by_label_and_by_question():
    readings = [
        reading("a", (True, True), (True, False)),
        reading("b", (False, False), (True, False)),
        reading("c", (False, True), (False, True)),
        reading("d", (True, False), (True, False)),
    ]
    found = agreement(readings)
    assert (found.n, found.label, found.same) == (4, 0.5, (0.75, 0.75))


def test_agreement_by_part_passes_over_rows_that_are_no_more():
    same = (True, False)
    rows = {"a": Row("x", True, False, about={"desk": "sport"})}
    readings = [reading("a", same, same), reading("gone", same, (False, False))]
    found = agreement_by(readings, rows, lambda row: row.about["desk"])
    assert {name: one.label for name, one in found.items()} == {"sport": 1.0}


def test_readings_are_read(tmp_path):
    path = written(tmp_path, "a 1 0 1 1 1 1 0")
    assert read_readings(path) == [Reading("a", (True, False), (True, True), (True, False), True)]


def test_an_answer_that_is_none_is_named_with_its_line(tmp_path):
    path = written(tmp_path, "a 1 0 1 1 1 1 0", "b 1 0 yes 1 1 1 0")
    with pytest.raises(hedge.CorpusError, match=r"readings\.tsv:3: 'yes' is missing or neither"):
        read_readings(path)


def test_missing_readings_are_an_error_of_input(tmp_path):
    with pytest.raises(hedge.InputError, match="there are no readings"):
        read_readings(tmp_path / "readings.tsv")
