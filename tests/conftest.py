"""Models that many tests ask: each is loaded or trained once."""

import pytest
from labelled import records

import hedge


@pytest.fixture(scope="session")
def shipped():
    """The model that ships with the package."""
    return hedge.load()


@pytest.fixture(scope="session")
def small():
    """A model trained on the rows of `labelled`, whatever the shipped one has learned."""
    return hedge.train(records())
