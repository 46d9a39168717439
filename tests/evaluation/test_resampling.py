import numpy as np
import pytest
from sklearn.metrics import f1_score

from hedge.evaluation.gold import gold_of
from hedge.evaluation.resampling import Draws, differences, intervals, tally
from hedge.labels import LABELS, label_of
from hedge.rows import Row

DRAWS = Draws(seed=3, resamples=300)


def material(n_docs=40, per_doc=5, seed=0):
    generator = np.random.default_rng(seed)
    answers = generator.integers(0, 2, (n_docs * per_doc, 2)).astype(bool)
    rows = [
        Row("It rained.", bool(h), bool(a), doc=str(number // per_doc))
        for number, (h, a) in enumerate(answers)
    ]
    return gold_of(rows), answers.astype(float)


def spoilt(answers, share, seed=1):
    wrong = np.random.default_rng(seed).random(len(answers)) < share
    return np.where(wrong[:, None], 1 - answers, answers)


def test_the_documents_together_make_the_scores_of_all_rows():
    gold, answers = material()
    given = spoilt(answers, 0.2)
    measures = tally(gold, given).measures()
    labels = [LABELS.index(label_of(h > 0.5, a > 0.5)) for h, a in given]
    assert measures["macro_f1"] == pytest.approx(f1_score(gold.codes, labels, average="macro"))
    per_label = f1_score(gold.codes, labels, average=None)
    assert measures["per_label.attributed.f1"] == pytest.approx(per_label[1])
    assert measures["attributed.f1"] == pytest.approx(f1_score(answers[:, 1], given[:, 1]))


def test_an_interval_holds_its_figure_and_shrinks_with_more_documents():
    widths = []
    for n_docs in (20, 320):
        gold, answers = material(n_docs)
        counted = tally(gold, spoilt(answers, 0.2))
        low, high = intervals(counted, DRAWS)["macro_f1"]
        assert low < counted.measures()["macro_f1"] < high
        widths.append(high - low)
    assert widths[1] < widths[0] / 2


def test_whole_documents_are_drawn():
    # The same number of errors, either spread evenly or all in a quarter of the documents.
    gold, answers = material(per_doc=20)
    spread, clumped = answers.copy(), answers.copy()
    spread[::4] = 1 - spread[::4]
    quarter = len(answers) // 4
    clumped[:quarter] = 1 - clumped[:quarter]
    widths = [
        np.ptp(intervals(tally(gold, given), DRAWS)["accuracy"]) for given in (spread, clumped)
    ]
    assert widths[1] > 5 * widths[0]


def test_the_seed_decides():
    gold, answers = material()
    counted = tally(gold, spoilt(answers, 0.2))
    assert intervals(counted, DRAWS) == intervals(counted, DRAWS)
    assert intervals(counted, DRAWS) != intervals(counted, Draws(4, 300))


def test_one_document_has_no_interval():
    gold, answers = material(n_docs=1)
    assert intervals(tally(gold, answers), DRAWS) == {}


def test_a_question_without_a_yes_has_no_f1():
    gold = gold_of([Row("It rained.", False, False), Row("It may rain.", True, False)])
    assert "attributed.f1" not in tally(gold, np.array([[0, 0], [1, 0]])).measures()


def test_a_better_model_is_told_from_chance():
    gold, answers = material()
    good, bad = tally(gold, spoilt(answers, 0.05)), tally(gold, spoilt(answers, 0.4))
    found = differences(bad, good, DRAWS)["macro_f1"]
    assert found.value == pytest.approx(good.measures()["macro_f1"] - bad.measures()["macro_f1"])
    assert 0 < found.low < found.value < found.high
    assert found.p == pytest.approx(1 / 301)


def test_the_same_model_does_not_differ_from_itself():
    gold, answers = material()
    same = tally(gold, spoilt(answers, 0.2))
    assert {(d.value, d.low, d.high, d.p) for d in differences(same, same, DRAWS).values()} == {
        (0.0, 0.0, 0.0, 1.0)
    }


def test_p_is_fair_where_two_models_differ_by_chance_alone():
    gold, answers = material(n_docs=30)
    low = 0
    for seed in range(40):
        pair = [tally(gold, spoilt(answers, 0.3, seed=2 * seed + side)) for side in (0, 1)]
        low += differences(*pair, Draws(seed, 200))["accuracy"].p < 0.1
    assert low <= 10  # 4 are expected
