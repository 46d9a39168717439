from pathlib import Path

import pytest

from hedge.errors import (
    CorpusError,
    HedgeError,
    InputError,
    MissingExtraError,
    ModelFormatError,
    ModelNotFoundError,
)

ALL = [
    InputError(Path("notes.txt"), "the file is empty"),
    CorpusError("rows.jsonl", 7, "no label"),
    MissingExtraError("HTML input", "html"),
    ModelNotFoundError("models/mine", "no model here"),
    ModelFormatError(Path("models/mine"), "damaged"),
]


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
def test_every_error_is_one_line_and_of_the_family(error):
    assert isinstance(error, HedgeError)
    assert len(str(error).splitlines()) == 1


def test_an_error_keeps_its_facts():
    error = CorpusError(Path("data") / "rows.jsonl", 7, "no label")
    assert (error.path, error.line, error.reason) == ("data/rows.jsonl", 7, "no label")
    assert error.where == "data/rows.jsonl:7"
    assert str(error) == "data/rows.jsonl:7: no label"


def test_bad_models_and_rows_are_bad_input():
    for kind in (CorpusError, ModelNotFoundError, ModelFormatError):
        assert issubclass(kind, InputError)


def test_a_missing_extra_says_how_to_install_it():
    assert "pip install 'hedge[plots]'" in str(MissingExtraError("Plots", "plots"))
