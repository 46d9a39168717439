import pytest
from labelled import records, write

from hedge.corpus import as_rows, read_rows
from hedge.errors import CorpusError


def test_rows_are_read_from_whatever_they_are_given_as(tmp_path):
    path = write(tmp_path / "rows.jsonl", records())
    texts = [row["text"] for row in records()]
    for given in (path, tmp_path / "rows.jsonl", [path], iter(records()), read_rows(path)):
        assert [row.text for row in as_rows(given)] == texts
    assert len(as_rows([path, path])) == 180


def test_a_dictionary_that_breaks_the_format_is_named_by_its_number():
    with pytest.raises(CorpusError, match=r"^rows:2: unknown label"):
        as_rows([{"text": "Rain.", "label": "fact"}, {"text": "Rain.", "label": "maybe"}])
