import dataclasses

import pytest
from scored import article

from hedge.cli.limits import SHARES, Gate, Limit


def overstepped(share, most, min_confidence=0.0):
    gate = Gate([Limit(share, most)], min_confidence)
    assert [name for name, _ in gate.watch([("h", article()), ("i", article())])] == ["h", "i"]
    return gate.failed


@pytest.mark.parametrize(
    ("share", "value"),
    list(zip(SHARES, [2 / 8, 3 / 8, 3 / 8, 2 / 3, 1 / 3], strict=True)),
)
def test_each_share_is_held_against_its_limit(share, value):
    assert overstepped(share, value + 0.001) == 0
    assert overstepped(share, value - 0.001) == 2


def test_the_limit_itself_is_allowed():
    assert overstepped("speculation", 3 / 8) == 0


def test_unsure_sentences_count_for_no_share():
    assert overstepped("speculation", 0.0, min_confidence=0.92) == 0


def test_articles_are_handed_on_as_they_are():
    scored = ("h", article())
    gate = Gate([Limit("fact", 0.0)], 0.0)

    assert next(gate.watch([scored])) == scored
    assert dataclasses.is_dataclass(scored[1])
