from dataclasses import replace

import pytest

from hedge.corpus import contexts, read_rows
from hedge.errors import CorpusError, InputError
from hedge.rows import Row, parse_row

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


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"para": "second"}, "para is 'second'"),
        ({"para": [1]}, r"para is \[1\]"),
        ({"para": float("inf")}, "para is inf"),
        ({"para": float("nan")}, "para is nan"),
        ({"cues": 3}, "3 is no list of phrases"),
        ({"cues": ["may", 3]}, "is no list of phrases"),
        ({"reporting": {"said": 1}}, "is no list of phrases"),
        ({"hedged": [0]}, r"hedged is \[0\]"),
        ({"hedged": 2}, "hedged is 2"),
        ({"label": ["fact"]}, "unknown label"),
        ({"text": None}, "there is no text"),
        ({"text": " \n"}, "there is no text"),
        ({"text": 5}, "there is no text"),
        ({"text": "It \ud800 rained."}, "half a character"),
    ],
)
def test_columns_of_the_wrong_type(columns, reason):
    with pytest.raises(CorpusError, match=f"^rows:1: .*{reason}") as caught:
        parse_row({"text": "It rained.", "label": "fact"} | columns)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ('{"text": "Rain."', "not JSON"),
        ('"Rain."', "not a JSON object"),
        ("[1]", "not a JSON object"),
        ("null", "not a JSON object"),
        ("[" * 100_000, "not JSON"),
        ('{"text": "Rain.", "label": "fact", "para": 1e999}', "para is inf"),
        ('{"label": "fact"}', "there is no text"),
        ('{"text": "Rain."}', "no label"),
    ],
    ids=lambda value: value[:30],
)
def test_a_bad_line_is_named_by_file_and_number(tmp_path, line, reason):
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"text": "Rain.", "label": "fact"}}\n\n{line}\n')
    with pytest.raises(CorpusError, match=rf"rows\.jsonl:3: .*{reason}") as caught:
        read_rows(path)
    assert len(str(caught.value).splitlines()) == 1
    assert (caught.value.path, caught.value.line) == (str(path), 3)


def test_jsonl_and_csv_say_the_same(tmp_path):
    (tmp_path / "rows.jsonl").write_text(
        '{"id": 7, "doc": "a", "para": 2, "text": "It may rain, he said.", "hedged": true, '
        '"attributed": 1, "cues": ["may"], "reporting": ["said"], "source": "he", "desk": "city"}\n'
    )
    (tmp_path / "rows.csv").write_text(
        "id,doc,para,text,hedged,attributed,cues,reporting,source,desk,previous\n"
        '7,a,2,"It may rain, he said.",TRUE,yes,may,said,he,city,\n'
    )
    (one,), (other,) = (read_rows(tmp_path / name) for name in ("rows.jsonl", "rows.csv"))
    assert replace(one, where=("", 0)) == replace(other, where=("", 0))
    assert (one.label, one.para, one.cues, one.about) == (
        "speculation",
        2,
        ("may",),
        {"desk": "city"},
    )
    assert (one.where, other.where) == (
        (str(tmp_path / "rows.jsonl"), 1),
        (str(tmp_path / "rows.csv"), 2),
    )


def test_no_cue_is_not_the_same_as_no_mark():
    assert parse_row({"text": "Rain.", "label": "fact", "cues": []}).cues == ()
    assert parse_row({"text": "Rain.", "label": "fact"}).cues is None


def test_several_cues_in_one_cell():
    assert parse_row({"text": "Rain.", "label": "fact", "cues": "may|might"}).cues == (
        "may",
        "might",
    )


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path):
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.jsonl").write_text(f'{{"text": "{name}", "label": "fact"}}\n')
    (tmp_path / "notes.txt").write_text("no row")
    assert [row.text for row in read_rows(tmp_path)] == ["a", "b", "c"]


def test_a_folder_without_rows_is_named(tmp_path):
    with pytest.raises(InputError, match=r"no \.jsonl file"):
        read_rows(tmp_path)


@pytest.mark.parametrize("content", ["text,label\n", "\n"])
def test_files_without_rows_are_named(tmp_path, content):
    path = tmp_path / "rows.csv"
    path.write_text(content)
    with pytest.raises(InputError, match=r"rows\.csv: "):
        read_rows(path)


def test_rows_of_one_article_know_the_sentence_before():
    rows = [
        Row("“It is wet.", False, True, doc="a"),
        Row("It is cold.", False, True, doc="a"),
        Row("It is late.", False, False, doc="a", para=1),
        Row("It is dark.", False, False, doc="b"),
    ]
    found = contexts(rows)
    assert [context.previous for context in found] == [None, rows[0].text, rows[1].text, None]
    assert [context.in_quote for context in found] == [False, True, False, False]
    assert [context.starts_paragraph for context in found] == [True, False, True, True]


def test_a_row_that_brings_the_sentence_before_is_no_part_of_the_run():
    rows = [
        Row("It is wet.", False, False, doc="a"),
        Row("It is cold.", False, True, doc="a", previous="“It is dark."),
        Row("It is late.", False, False, doc="a"),
    ]
    found = contexts(rows)
    assert [context.previous for context in found] == [None, "“It is dark.", None]
    assert found[1].in_quote


def test_rows_without_an_article_stand_alone():
    found = contexts([Row("It is wet.", False, False), Row("It is cold.", False, False)])
    assert [context.previous for context in found] == [None, None]
    assert [context.starts_paragraph for context in found] == [None, None]


def test_an_answer_that_is_open_counts_as_no_in_the_label():
    assert Row("Rain.", None, True).label == "attributed"
    assert Row("Rain.", None, None).label == "fact"
