import sys

import pytest
from scored import article

from hedge.document import Article
from hedge.errors import MissingExtraError
from hedge.report.data import COLUMNS

pd = pytest.importorskip("pandas")


def test_a_row_for_each_sentence():
    frame = article().to_frame()

    assert frame.shape == (8, len(COLUMNS) - 1)
    assert list(frame.columns) == list(COLUMNS[1:])
    assert frame["source"].iloc[1] == "two people close to the port"
    assert frame["source_kind"].iloc[1] == "unnamed"


def test_labels_are_ordered_from_fact_to_speculation():
    frame = article().to_frame()

    assert frame["label"].max() == "speculation"
    assert (frame["label"] > "fact").sum() == 6


def test_probabilities_are_numbers_that_sum_to_one():
    frame = article().to_frame()

    assert frame[["p_fact", "p_attributed", "p_speculation"]].sum(axis=1).round(3).eq(1).all()


def test_an_empty_article_has_the_columns():
    assert list(Article("", ()).to_frame().columns) == list(COLUMNS[1:])


def test_without_pandas_the_remedy_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)

    with pytest.raises(MissingExtraError, match=r"hedge\[pandas\]"):
        article().to_frame()


def test_to_dict_is_what_json_has():
    def kinds(value):
        if isinstance(value, dict):
            return {type(value)}.union(*map(kinds, value.values()))
        if isinstance(value, list):
            return {type(value)}.union(*map(kinds, value))
        return {type(value)}

    assert kinds(article().to_dict()) <= {dict, list, str, int, float, bool, type(None)}
    assert article().to_dict()["sentences"][1]["sources"][0]["kind"] == "unnamed"
