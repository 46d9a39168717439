import numpy as np
import pytest
from labelled import answered

import hedge
from hedge.corpus import as_rows, contexts
from hedge.model.settings import Settings
from hedge.rows import Row
from training.experiment import (
    Choice,
    cross_validate,
    cross_validate_words,
    figures_of,
    figures_on,
    read_result,
    write_result,
)

SETTINGS = Settings(min_df=1, folds=2)


@pytest.fixture(scope="module")
def rows():
    return as_rows(answered())


@pytest.fixture(scope="module")
def trial(rows):
    return cross_validate(rows, Choice("recipe", SETTINGS))


def test_out_of_fold_answers_are_probabilities_of_every_row(rows, trial):
    answers = trial[1]
    assert answers.shape == (len(rows), 2)
    assert ((answers >= 0) & (answers <= 1)).all()
    assert figures_of(rows, answers)["macro_f1"] > 0.9


def test_out_of_fold_answers_are_not_those_of_the_engine_that_saw_the_rows(rows, trial):
    engine, answers = trial
    assert not np.allclose(engine.answers(contexts(rows)), answers)


def test_a_family_that_is_left_out_leaves_no_feature(rows):
    engine, _ = cross_validate(rows, Choice("less", SETTINGS, ("window",)))
    assert engine.families == ("window",)
    names = "".join(slot for slots in engine.hedged.weights.values() for slot in slots)
    assert "br=" in names
    assert "L1=" not in names


def test_own_voice_changes_what_is_learned(rows, trial):
    engine, _ = cross_validate(rows, Choice("less", SETTINGS, own_voice=False))
    assert engine.hedged == trial[0].hedged
    assert engine.attributed != trial[0].attributed


def test_words_are_cross_validated_too(rows):
    words, answers = cross_validate_words(rows)
    assert answers.shape == (len(rows), 2)
    assert figures_on(words, rows)["macro_f1"] >= figures_of(rows, answers)["macro_f1"]


def test_too_few_rows_are_an_error_of_input():
    rows = [Row("It rained.", False, False, doc=str(n)) for n in range(2)]
    with pytest.raises(hedge.InputError, match="too few"):
        cross_validate(rows, Choice("recipe", Settings(folds=2)))


def test_results_are_kept(tmp_path):
    path = tmp_path / "new" / "result.json"
    assert read_result(path) == {}
    write_result({"a": [0.1]}, path)
    assert read_result(path) == {"a": [0.1]}
    path.write_text("{")
    with pytest.raises(hedge.InputError, match=r"result\.json: damaged"):
        read_result(path)
