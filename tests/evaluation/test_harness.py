import json

import numpy as np
import pytest
from labelled import records
from sklearn.metrics import f1_score, precision_recall_fscore_support

import hedge
from hedge.corpus import as_rows, contexts
from hedge.evaluation import Evaluation, compare, run
from hedge.evaluation.calibration import COVERAGES
from hedge.evaluation.resampling import Draws

QUICK = {"resamples": 50}


@pytest.fixture(scope="module")
def classifier():
    return hedge.load()


@pytest.fixture(scope="module")
def small():
    """Knows May from may, but nothing of attribution."""
    return hedge.train(records("fact", "speculation"))


def test_figures_are_those_of_scikit_learn(small):
    rows = as_rows(records())
    evaluation = hedge.evaluate(small, rows, **QUICK)
    gold = [row.label for row in rows]
    given = small.predict(contexts(rows))
    assert 0 < evaluation.accuracy < 1
    assert evaluation.accuracy == pytest.approx(np.mean(given == gold))
    assert evaluation.macro_f1 == pytest.approx(f1_score(gold, given, average="macro"))
    theirs = np.transpose(
        precision_recall_fscore_support(gold, given, labels=hedge.LABELS, zero_division=0)
    )
    ours = [(s.precision, s.recall, s.f1, s.support) for s in evaluation.per_label.values()]
    assert np.array(ours) == pytest.approx(theirs)
    assert sum(evaluation.confusion["attributed"].values()) == gold.count("attributed")
    assert evaluation.hedged.f1 == pytest.approx(
        f1_score([row.hedged for row in rows], small.answers(contexts(rows))[:, 0] >= 0.5)
    )


@pytest.mark.slow
def test_open_rows_change_no_score_but_give_context(classifier):
    rows = records()
    opened = [*rows, {"text": "It may rain.", "label": "fact", "open": True}]
    closed, wider = (hedge.evaluate(classifier, given, **QUICK) for given in (rows, opened))
    assert (wider.n, wider.n_open) == (len(rows), 1)
    assert wider.summary == closed.summary
    assert wider.signature != closed.signature
    quote = [{"text": "“It was dark.", "label": "attributed", "doc": "q", "open": True}]
    inside = {"text": "The gate was shut.”", "label": "attributed", "doc": "q"}
    assert hedge.evaluate(classifier, [*quote, inside]).accuracy == 1
    assert hedge.evaluate(classifier, [inside | {"doc": None}]).accuracy == 0


def test_rows_that_answer_one_question_only(classifier):
    rows = [
        {"text": "It rained, guards said.", "attributed": True},
        {"text": "It rained on Monday.", "attributed": False},
        {"text": "It may rain.", "attributed": False},
        {"text": "Rain.", "attributed": None},
    ]
    evaluation = hedge.evaluate(classifier, rows, **QUICK)
    assert (evaluation.target, evaluation.n, evaluation.macro_f1) == ("attributed", 3, 1.0)
    assert evaluation.hedged is None
    assert evaluation.attributed.support == 1
    assert list(evaluation.per_label) == ["no", "yes"]
    assert set(evaluation.calibration) == {"attributed"}


def test_rows_with_two_of_the_labels(classifier):
    evaluation = hedge.evaluate(classifier, records("fact", "speculation"), **QUICK)
    assert evaluation.target == "label"
    assert evaluation.summary.attributed_f1 is None
    known = [evaluation.per_label[name].f1 for name in ("fact", "speculation")]
    assert evaluation.macro_f1 == pytest.approx(np.mean(known))


def test_baselines_are_always_there_and_worse(classifier):
    rows = records()
    evaluation = hedge.evaluate(classifier, rows, **QUICK)
    assert list(evaluation.baselines) == ["majority", "lexicon"]
    assert all(one.macro_f1 < evaluation.macro_f1 for one in evaluation.baselines.values())
    learned = hedge.evaluate(classifier, rows, train_rows=rows, **QUICK)
    assert list(learned.baselines) == ["majority", "lexicon", "word TF-IDF"]


def test_the_record_is_json_and_has_what_is_promised(classifier):
    record = json.loads(json.dumps(hedge.evaluate(classifier, records(), **QUICK).to_dict()))
    assert {
        "n", "macro_f1", "accuracy", "per_label", "hedged", "attributed", "confusion", "signature",
        "calibration", "risk_coverage", "intervals", "slices", "baselines",
    } <= set(record)  # fmt: skip
    for scores in (*record["per_label"].values(), record["hedged"], record["attributed"]):
        assert set(scores) == {"precision", "recall", "f1", "support"}
    assert len(record["risk_coverage"]) == len(COVERAGES)
    assert len(record["calibration"]["hedged"]["bins"]) == 10


def test_the_signature_names_rows_data_model_seed_and_version(classifier):
    evaluation = hedge.evaluate(classifier, records(), seed=7, **QUICK)
    parts = dict(part.split(":", 1) for part in evaluation.signature.split("|"))
    assert (parts["rows"], parts["seed"], parts["boot"]) == ("90", "7", "50")
    assert parts["hedge"] == hedge.__version__
    assert {"metric", "open", "docs", "data", "model"} <= set(parts)


def test_an_evaluation_is_frozen(classifier):
    evaluation = hedge.evaluate(classifier, records(), **QUICK)
    assert isinstance(evaluation, Evaluation)
    with pytest.raises(AttributeError):
        evaluation.macro_f1 = 1.0


def test_two_models_are_compared_on_the_same_rows(classifier, small):
    rows = as_rows(records())
    first, second = run(small, rows), run(classifier, rows)
    found = compare(first, second, Draws(0, 100))
    gain = found.differences["macro_f1"]
    assert gain.value == pytest.approx(found.second.macro_f1 - found.first.macro_f1)
    assert gain.low > 0 > -gain.value
    assert gain.p < 0.05
    right = [
        np.array([row.label for row in rows]) == model.predict(contexts(rows))
        for model in (small, classifier)
    ]
    assert found.only_second_right == (right[1] & ~right[0]).sum()
    assert found.only_first_right == (right[0] & ~right[1]).sum()
    assert second.model[:12] in found.signature


def test_progress_counts_every_row(classifier):
    told = []
    run(classifier, as_rows(records()), told.append)
    assert sum(told) == 90
