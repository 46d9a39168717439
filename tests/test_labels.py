import pytest

import hedge
from hedge.labels import ATTRIBUTED, FACT, LABELS, SPECULATION, label_of


def test_the_order_of_the_labels_is_a_promise():
    assert LABELS == (FACT, ATTRIBUTED, SPECULATION) == ("fact", "attributed", "speculation")
    assert hedge.LABELS is LABELS


@pytest.mark.parametrize(
    ("hedged", "attributed", "label"),
    [
        (False, False, "fact"),
        (False, True, "attributed"),
        (True, False, "speculation"),
        (True, True, "speculation"),
    ],
)
def test_the_weakest_commitment_wins(hedged, attributed, label):
    assert label_of(hedged, attributed) == label
