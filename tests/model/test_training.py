import numpy as np
import pytest

from hedge.features.candidates import SEPARATOR, Candidate
from hedge.model.engine import sigmoid
from hedge.model.settings import Settings
from hedge.model.training import (
    Instances,
    constant,
    describe,
    fit_calibration,
    learn,
    out_of_fold,
)

SETTINGS = Settings(C=1.0, min_df=1)


def candidate(*slots):
    return Candidate(0, 3, "modal", ("may",), list(slots))


def instances(*rows):
    """Sentences as (answer, candidates); nobody marked their cues."""
    return Instances(
        candidates=[candidates for _, candidates in rows],
        answers=np.array([float(answer) for answer, _ in rows]),
        spans=[None for _ in rows],
    )


YES, NO = (1, [candidate("r=rain")]), (0, [candidate("r=enter")])
PLAIN = (0, [])


def test_a_row_of_the_matrix_is_a_candidate():
    design = describe(
        instances(YES, NO, PLAIN, (1, [candidate("r=rain"), candidate("x")])), SETTINGS
    )
    assert design.matrix.shape == (4, 3)
    assert sorted(design.names) == ["may|r=enter", "may|r=rain", "may|x"]
    assert [len(row) for row in design.known] == [1, 1, 0, 2]


def test_rare_features_are_left_out():
    rows = [YES] * 3 + [NO] * 2
    assert describe(instances(*rows), Settings(min_df=3)).names == ["may|r=rain"]
    assert describe(instances(*rows), Settings(min_df=9)) is None
    assert describe(instances(PLAIN, PLAIN), SETTINGS) is None


def test_rare_features_count_more_the_higher_the_power():
    rows = [YES] * 9 + [NO]
    scales = [
        dict(zip(design.names, design.scale, strict=True))
        for design in (
            describe(instances(*rows), Settings(min_df=1, idf_power=power)) for power in (1.0, 2.0)
        )
    ]
    ratios = [scale["may|r=enter"] / scale["may|r=rain"] for scale in scales]
    assert ratios[0] > 1
    assert ratios[1] == pytest.approx(ratios[0] ** 2)


def test_some_sentences_of_a_design():
    design = describe(instances(YES, PLAIN, (1, [candidate("a"), candidate("b")]), NO), SETTINGS)
    part = design.take(np.array([3, 2, 1]))
    assert part.answers.tolist() == [0, 1, 0]
    assert [len(row) for row in part.known] == [1, 2, 0]
    np.testing.assert_array_equal(part.matrix.toarray(), design.matrix.toarray()[[3, 1, 2]])


def test_what_goes_with_yes_weighs_for_yes():
    design = describe(instances(*[YES] * 5, *[NO] * 5), SETTINGS)
    model = learn(design, SETTINGS)
    assert model.weights["may"]["r=rain"] > 0 > model.weights["may"]["r=enter"]
    assert model.candidate_probability(candidate("r=rain")) > 0.5


def test_the_weights_are_those_of_the_regression():
    design = describe(instances(*[YES] * 5, *[NO] * 5), SETTINGS)
    model = learn(design, SETTINGS)
    probability = model.candidate_probability(candidate("r=rain"))
    weights = (
        np.array([model.weights["may"][name.partition(SEPARATOR)[2]] for name in design.names])
        / design.scale
    )
    log_odds = design.matrix @ weights + model.intercept
    assert probability == pytest.approx(sigmoid(float(log_odds[0])))


def test_small_weights_can_be_dropped():
    design = describe(instances(*[YES] * 5, *[NO] * 5), SETTINGS)
    assert learn(design, Settings(C=1.0, min_df=1, prune=1e9)).weights == {}


def test_the_cue_is_found_among_several_candidates():
    # Each positive sentence has one candidate that negative ones have too.
    both = (1, [candidate("r=rain"), candidate("r=enter")])
    design = describe(instances(*[both] * 20, *[NO] * 20), SETTINGS)
    model = learn(design, SETTINGS)
    found, common = (model.candidate_probability(candidate(slot)) for slot in ("r=rain", "r=enter"))
    assert found > 0.9
    assert common < 0.6


def test_one_answer_alone_is_answered_alike():
    model = learn(describe(instances(*[NO] * 5), SETTINGS), SETTINGS)
    assert model.weights == {}
    assert model.calibrate(0.9) == pytest.approx(0.5 / 6)


@pytest.mark.parametrize(("yes", "total"), [(0, 0), (0, 9), (9, 9), (3, 12)])
def test_a_constant_answer_is_the_smoothed_share(yes, total):
    answers = np.array([1.0] * yes + [0.0] * (total - yes))
    model = constant(answers)
    assert model.calibrate(0.01) == model.calibrate(0.99)
    assert model.calibrate(0.5) == pytest.approx((yes + 0.5) / (max(total, 1) + 1))


def test_a_held_out_sentence_is_predicted_without_its_group():
    # One word that stands in one group alone: whoever saw the group would know its answers.
    odd = (1, [candidate("r=zork")])
    rows = [YES, NO] * 6 + [odd] * 2
    groups = np.array([f"g{n // 4}" for n in range(12)] + ["odd"] * 2, dtype=object)
    design = describe(instances(*rows), SETTINGS)
    predicted = out_of_fold(design, groups, SETTINGS)
    seen = learn(design, SETTINGS).candidate_probability(candidate("r=zork"))
    assert predicted.shape == (14,)
    assert predicted[0] > 0.5 > predicted[1]
    assert (predicted[-2:] < seen).all()


@pytest.mark.parametrize("others", [1, 3])
def test_a_fold_without_any_candidate(others):
    rows = [YES, NO] * 6 + [PLAIN] * 6
    groups = np.array(["a"] * 12 + [f"b{n % others}" for n in range(6)], dtype=object)
    predicted = out_of_fold(describe(instances(*rows), SETTINGS), groups, SETTINGS)
    assert ((predicted >= 0) & (predicted <= 1)).all()


def test_one_group_is_taken_apart():
    groups = np.array(["one"] * 12, dtype=object)
    predicted = out_of_fold(describe(instances(*[YES, NO] * 6), SETTINGS), groups, SETTINGS)
    assert predicted[0] > 0.5 > predicted[1]


def test_calibration_finds_the_two_numbers():
    random = np.random.default_rng(0)
    predicted = random.uniform(0.02, 0.98, 40_000)
    log_odds = np.log(predicted / (1 - predicted))
    answers = (random.random(40_000) < 1 / (1 + np.exp(-(0.6 * log_odds - 0.4)))).astype(float)
    slope, offset = fit_calibration(predicted, answers)
    assert slope == pytest.approx(0.6, abs=0.03)
    assert offset == pytest.approx(-0.4, abs=0.03)
