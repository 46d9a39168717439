import pytest

from hedge.corpus import read_rows
from hedge.errors import CorpusError
from hedge.rows import parse_row

TEXT = {"text": "It rained."}


@pytest.mark.parametrize(
    ("columns", "answers"),
    [
        ({"label": "fact"}, (False, False)),
        ({"label": "attributed"}, (False, True)),
        ({"label": "speculation"}, (True, None)),
        ({"label": "speculation", "attributed": 1}, (True, True)),
        ({"hedged": 0, "attributed": "yes"}, (False, True)),
        ({"hedged": True}, (True, None)),
        ({"attributed": False}, (None, False)),
        ({"attributed": None}, (None, None)),
        ({"hedged": "", "attributed": "1"}, (None, True)),
    ],
)
def test_answers_of_a_row(columns, answers):
    row = parse_row(TEXT | columns)
    assert (row.hedged, row.attributed) == answers


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({}, "no label"),
        ({"label": None}, "no label"),
        ({"label": "Fact"}, "unknown label 'Fact'"),
        ({"hedged": "perhaps"}, "hedged is 'perhaps'"),
        ({"label": "fact", "hedged": 1}, "contradicts"),
        ({"label": "fact", "attributed": 1}, "contradicts"),
        ({"label": "speculation", "hedged": 0}, "contradicts"),
        ({"label": "fact", "open": "perhaps"}, "open is 'perhaps'"),
    ],
)
def test_rows_that_break_the_format(columns, reason):
    with pytest.raises(CorpusError, match=f"^rows:1: .*{reason}"):
        parse_row(TEXT | columns)


@pytest.mark.parametrize(
    ("value", "is_open"), [("True", True), ("FALSE", False), ("", False), (None, False), (1, True)]
)
def test_open_as_spreadsheets_spell_it(value, is_open):
    assert parse_row(TEXT | {"label": "fact", "open": value}).is_open is is_open


def test_csv_keeps_line_ends_and_separators_of_a_text(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text('text,label\n"It rained,\u2028then ""poured"".\nWe left.",fact\nRain.,fact\n')
    texts = [row.text for row in read_rows(path)]
    assert texts == ['It rained,\u2028then "poured".\nWe left.', "Rain."]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("text,label\nRain.,fact\nRain, again.,fact\n", ":3: more cells than the header"),
        ("text,label\nRain.,fact\nRain.\n", ":3: no label"),
        ("sentence,label\nRain.,fact\n", ":2: there is no text"),
        ('text,label\n"' + "x" * 200_000, "not CSV"),
    ],
)
def test_csv_that_breaks_the_format(tmp_path, content, reason):
    path = tmp_path / "rows.csv"
    path.write_text(content)
    with pytest.raises(CorpusError, match=reason):
        read_rows(path)
