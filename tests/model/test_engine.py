import math
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedge.features.candidates import QUESTIONS, SEPARATOR, nominate
from hedge.features.context import SentenceInContext
from hedge.features.templates import FAMILIES
from hedge.model.engine import (
    Engine,
    QuestionModel,
    label_probabilities,
    logit,
    noisy_or,
    sigmoid,
)

PROBABILITY = st.floats(0, 1)
NOTHING = QuestionModel({}, -2.0)


@given(st.floats(allow_nan=False))
def test_any_log_odds_are_a_probability(log_odds):
    assert 0.0 <= sigmoid(log_odds) <= 1.0


@given(st.floats(-12, 12))
def test_log_odds_and_probability_undo_each_other(log_odds):
    assert logit(sigmoid(log_odds)) == pytest.approx(log_odds, abs=1e-6)


@given(st.floats(-700, 700))
def test_yes_and_no_are_mirror_images(log_odds):
    assert sigmoid(log_odds) + sigmoid(-log_odds) == pytest.approx(1)


def test_certainty_has_finite_log_odds():
    assert logit(1.0) == pytest.approx(-logit(0.0))
    assert 10 < logit(1.0) < 20


@given(st.lists(PROBABILITY, max_size=8))
def test_one_sure_event_is_enough_and_none_are_none(probabilities):
    together = noisy_or(probabilities)
    assert max(probabilities, default=0.0) - 1e-12 <= together <= 1.0
    assert together <= sum(probabilities) + 1e-12
    assert noisy_or([*probabilities, 1.0]) == 1.0


def test_noisy_or_of_nothing():
    assert noisy_or([]) == 0.0
    assert noisy_or([0.5, 0.5, 0.5]) == 0.875


@given(st.lists(st.tuples(PROBABILITY, PROBABILITY), min_size=1, max_size=5))
def test_probabilities_of_the_labels_sum_to_one(pairs):
    answers = np.array(pairs)
    labels = label_probabilities(answers)
    assert labels.shape == (len(pairs), 3)
    assert ((labels >= 0) & (labels <= 1)).all()
    assert labels.sum(axis=1) == pytest.approx(np.ones(len(pairs)))
    assert labels[:, 2] == pytest.approx(answers[:, 0])


def test_a_candidate_weighs_what_its_features_weigh():
    (may,), _ = nominate(SentenceInContext("It may rain."))
    weights = {
        "may": {"r1=rain": 0.7, "": 1.1},
        "=may": {"r1=rain": 0.3},
        "@modal": {"r1=rain": -0.2},
        "@modal+": {"l1=it": 0.4},
        "might": {"l": 9.0},
    }
    log_odds = -0.5 + 0.7 + 1.1 + 0.3 - 0.2 + 0.4
    model = QuestionModel(weights, -0.5)
    assert model.candidate_probability(may) == pytest.approx(1 / (1 + math.exp(-log_odds)))


def test_every_feature_of_every_candidate_counts():
    text = "“Perhaps,” he said; according to the crew, it may well sink."
    for side in nominate(SentenceInContext(text, in_quote=True, previous="They said no.")):
        for candidate in side:
            learned = {name: 0.01 * place for place, name in enumerate(set(candidate.features), 1)}
            weights = defaultdict(dict)
            for name, weight in learned.items():
                anchor, _, slot = name.partition(SEPARATOR)
                weights[anchor][slot] = weight
            model = QuestionModel(weights, -1.0)
            log_odds = -1.0 + sum(learned[name] for name in candidate.features)
            assert model.candidate_probability(candidate) == pytest.approx(sigmoid(log_odds))


def test_what_nobody_learned_is_answered_by_the_intercept():
    (may,), _ = nominate(SentenceInContext("It may rain."))
    assert NOTHING.candidate_probability(may) == sigmoid(-2.0)


@given(st.floats(0.1, 5), st.floats(-3, 3), PROBABILITY, PROBABILITY)
def test_calibration_keeps_the_order(slope, offset, one, other):
    model = QuestionModel({}, 0.0, slope, offset)
    low, high = sorted((one, other))
    assert 0.0 <= model.calibrate(low) <= model.calibrate(high) <= 1.0


def test_calibration_as_platt_has_it():
    model = QuestionModel({}, 0.0, slope=2.0, offset=-1.0)
    assert model.calibrate(0.75) == pytest.approx(sigmoid(2.0 * math.log(3.0) - 1.0))
    assert QuestionModel({}, 0.0).calibrate(0.75) == pytest.approx(0.75)


def test_evidence_names_the_candidates_and_their_probabilities():
    engine = Engine(QuestionModel({"may": {"r1=rain": 4.0}}, -2.0), NOTHING, tuple(FAMILIES))
    hedged, attributed = engine.weigh(SentenceInContext("It may rain or it might pour."))
    assert [round(p, 3) for p in hedged.probabilities] == [0.881, 0.119]
    assert hedged.answer == pytest.approx(noisy_or(hedged.probabilities))
    assert len(attributed.candidates) == len(attributed.probabilities) == 1


def test_only_the_families_of_the_model_are_asked():
    engine = Engine(QuestionModel({"may|r1=rain": 9.0}, -2.0), NOTHING, ("window",))
    assert engine.answers(["It may rain."])[0, 0] == pytest.approx(sigmoid(-2.0))


def test_many_answers_are_those_of_each():
    engine = Engine(QuestionModel({"may|l": 3.0}, -2.0), NOTHING, tuple(FAMILIES))
    texts = ["It may rain.", "It rained.", "Rain may end, they said."]
    together = engine.answers(texts)
    assert together.shape == (3, len(QUESTIONS))
    assert together.tolist() == [engine.answers([text])[0].tolist() for text in texts]
    assert engine.answers([]).shape == (0, 2)
