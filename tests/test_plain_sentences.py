"""Sentences that nobody would label otherwise, each alone: the first that a new user tries."""

from pathlib import Path

import pytest

ROWS = (Path(__file__).parent / "data" / "plain_sentences.tsv").read_text(encoding="utf-8")


@pytest.mark.parametrize("row", ROWS.splitlines())
def test_the_label_is_plain(shipped, row):
    label, sentence = row.split("\t")
    assert shipped.predict([sentence]).tolist() == [label]
