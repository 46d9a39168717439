import numpy as np
import pytest
from sklearn import metrics as peer

from hedge.evaluation.metrics import accuracy, confusion, f1, macro_f1, precision, recall, scores_of


def labelled(seed, size=3, n=200, known=None):
    generator = np.random.default_rng(seed)
    gold = generator.integers(0, known or size, n)
    wrong = generator.random(n) < 0.3
    return gold, np.where(wrong, generator.integers(0, size, n), gold)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("size", [2, 3])
def test_scores_are_those_of_scikit_learn(seed, size):
    gold, predicted = labelled(seed, size)
    matrix = confusion(gold, predicted, size)
    theirs = peer.precision_recall_fscore_support(gold, predicted, labels=range(size))
    assert matrix.tolist() == peer.confusion_matrix(gold, predicted).tolist()
    assert precision(matrix) == pytest.approx(theirs[0])
    assert recall(matrix) == pytest.approx(theirs[1])
    assert f1(matrix) == pytest.approx(theirs[2])
    assert [scores_of(matrix, at).support for at in range(size)] == theirs[3].tolist()
    assert macro_f1(matrix) == pytest.approx(peer.f1_score(gold, predicted, average="macro"))
    assert accuracy(matrix) == pytest.approx(peer.accuracy_score(gold, predicted))


def test_macro_f1_is_over_the_classes_of_the_gold():
    gold, predicted = labelled(0, size=3, known=2)
    theirs = peer.f1_score(gold, predicted, labels=[0, 1], average="macro")
    assert (predicted == 2).any()
    assert macro_f1(confusion(gold, predicted, 3)) == pytest.approx(theirs)


def test_a_class_that_nobody_names_scores_zero_without_a_warning(recwarn):
    matrix = confusion(np.array([0, 0, 1]), np.array([0, 0, 0]), 3)
    assert (precision(matrix)[1:], recall(matrix)[2], f1(matrix)[2]) == (
        pytest.approx([0, 0]), 0, 0
    )  # fmt: skip
    assert not recwarn


def test_many_matrices_are_scored_at_a_time():
    matrices = np.stack([confusion(*labelled(seed), 3) for seed in range(4)])
    assert macro_f1(matrices) == pytest.approx([float(macro_f1(one)) for one in matrices])
    assert f1(matrices.reshape(2, 2, 3, 3)).shape == (2, 2, 3)
