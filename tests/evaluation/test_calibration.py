import numpy as np
import pytest
from sklearn.metrics import brier_score_loss

from hedge.evaluation.calibration import calibration, multiclass_brier, risk_coverage


def drawn(seed=0, n=500):
    generator = np.random.default_rng(seed)
    probabilities = generator.random(n)
    return probabilities, (generator.random(n) < probabilities).astype(float)


def test_ece_by_hand():
    probabilities = np.array([0.05, 0.05, 0.62, 0.68, 1.0])
    outcomes = np.array([0.0, 1.0, 1.0, 0.0, 1.0])
    found = calibration(probabilities, outcomes)
    assert found.ece == pytest.approx((2 * 0.45 + 2 * 0.15 + 0) / 5)
    assert [one.n for one in found.bins] == [2, 0, 0, 0, 0, 0, 2, 0, 0, 1]


def test_brier_score_is_that_of_scikit_learn():
    probabilities, outcomes = drawn()
    assert calibration(probabilities, outcomes).brier == pytest.approx(
        brier_score_loss(outcomes, probabilities)
    )


def test_honest_probabilities_have_a_small_error_and_shy_ones_a_large_one():
    probabilities, outcomes = drawn(n=5000)
    assert calibration(probabilities, outcomes).ece < 0.03
    assert calibration(0.5 + (probabilities - 0.5) / 3, outcomes).ece > 0.1


def test_multiclass_brier_is_twice_the_binary_one_for_two_classes():
    probabilities, outcomes = drawn()
    pairs = np.column_stack([1 - probabilities, probabilities])
    both = multiclass_brier(pairs, outcomes.astype(int))
    assert both == pytest.approx(2 * brier_score_loss(outcomes, probabilities))


def test_risk_falls_when_the_unsure_are_left_out():
    confidence, is_right = drawn(n=2000)
    points = risk_coverage(confidence, is_right)
    assert (points[0].coverage, points[-1].coverage) == (1.0, 0.05)
    assert points[0].risk == pytest.approx(1 - is_right.mean())
    assert points[-1].risk < points[10].risk < points[0].risk
    assert [point.min_confidence for point in points] == sorted(
        point.min_confidence for point in points
    )


def test_risk_of_a_single_row():
    assert {point.risk for point in risk_coverage(np.array([0.9]), np.array([1.0]))} == {0.0}
