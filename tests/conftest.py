"""Models that many tests ask: each is loaded or trained once."""

import pytest
from labelled import records

import hedge
from hedge import classifier


@pytest.fixture(scope="session")
def shipped():
    """The model that ships with the package."""
    return hedge.load()


@pytest.fixture(scope="session")
def small():
    """A model trained on the rows of `labelled`, whatever the shipped one has learned."""
    return hedge.train(records())


@pytest.fixture(scope="session", autouse=True)
def _load_once(shipped):
    """Hand out the shipped model instead of reading it again for every command that is run."""
    load = classifier.load
    patch = pytest.MonkeyPatch()
    patch.setattr(
        classifier, "load", lambda folder=None: shipped if folder is None else load(folder)
    )
    yield
    patch.undo()
