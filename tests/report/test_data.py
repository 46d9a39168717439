import csv
import io
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scored import article, plain

from hedge.document import Article
from hedge.report.data import COLUMNS, write_csv, write_json, write_jsonl
from hedge.schemas import schema

# Every kind of text that has broken a format somewhere.
NASTY = [
    '=HYPERLINK("http://example.org")',
    "+1 said the firm",
    "-2 °C",
    "@harbour",
    "\t=1+1",
    "＝1+1",
    'He said "no, never", and left;\nthen came back',
    "tab\there and \x1b[31mred\x00 null",
    "<script>alert(1)</script> & ]]>",
    "العربية 中文 😀 e\u0301",
    "half a pair \ud800",
    "word " * 20_000,
]


def written(write, scored, min_confidence=0.0):
    file = io.StringIO(newline="")
    write(scored, file, min_confidence)
    file.getvalue().encode()  # what cannot be encoded cannot be written to a file
    return file.getvalue()


def checker(layout):
    jsonschema.Draft202012Validator.check_schema(schema(layout))
    return jsonschema.Draft202012Validator(schema(layout))


@pytest.fixture(params=[0.0, 0.92], ids=["sure", "unsure"])
def min_confidence(request):
    return request.param


def scored_articles():
    nasty = ((f"{text[:20]}.txt", plain(text)) for text in NASTY)
    return [("harbour.txt", article()), ("empty", Article("", ())), *nasty]


def test_jsonl_follows_its_schema(min_confidence):
    lines = written(write_jsonl, scored_articles(), min_confidence).split("\n")[:-1]

    assert len(lines) == 8 + len(NASTY)
    for line in lines:
        checker("jsonl").validate(json.loads(line))


def test_jsonl_has_the_keys_that_programs_rely_on():
    record = json.loads(written(write_jsonl, [("h", article())]).split("\n")[1])

    assert list(record)[:10] == [
        "doc", "index", "paragraph", "start", "end", "text", "label", "probabilities", "hedged",
        "attributed",
    ]  # fmt: skip
    assert record["doc"] == "h"
    assert article().text[record["start"] : record["end"]] == record["text"]
    assert record["source"]["text"] == "two people close to the port"
    assert [cue["text"] for cue in record["cues"]] == ["may", "said"]


def test_json_follows_its_schema(min_confidence):
    found = json.loads(written(write_json, scored_articles(), min_confidence))

    checker("json").validate(found)
    assert [len(each["sentences"]) for each in found[:2]] == [8, 0]
    assert found[0]["text"] == article().text


def test_json_of_nothing_is_an_empty_list():
    assert json.loads(written(write_json, [])) == []


def test_json_has_the_summary():
    found = json.loads(written(write_json, [("h", article())]))[0]

    assert found["hedged"] == {"sentences": 3, "unsourced": 2, "unnamed_source": 1}
    assert found["sources"][0]["name"] == "Ines Okoro, head of the Lanmore Port Trust"
    assert found["headline"]["overstated"] is True


def test_csv_follows_its_schema(min_confidence):
    found = list(csv.DictReader(io.StringIO(written(write_csv, scored_articles(), min_confidence))))

    assert tuple(schema("csv")["properties"]) == COLUMNS
    assert len(found) == 8 + len(NASTY)
    for row in found:
        checker("csv").validate(row)


def test_csv_has_no_row_for_the_lines_of_a_cell():
    found = list(csv.DictReader(io.StringIO(written(write_csv, [("h", article())]), newline="")))

    assert found[5]["text"] == article().sentences[5].text
    assert "\n" in found[5]["text"]
    assert found[1]["cues"] == "may | said"
    assert found[4]["source"] == ""


@given(st.text(), st.sampled_from("=+-@＝"))
def test_no_cell_of_the_table_can_run(text, start):
    name = start + text
    file = io.StringIO(written(write_csv, [(name, plain(name))]), newline="")
    cells = list(csv.reader(file))[1]

    assert not any(cell.strip().startswith(("=", "+", "-", "@", "＝")) for cell in cells)


def test_unsure_is_a_label_of_reports_only():
    scored = article()
    labels = [
        json.loads(line)["label"]
        for line in written(write_jsonl, [("h", scored)], 0.92).splitlines()
    ]

    assert labels.count("unsure") == 3
    assert {each.label for each in scored.sentences} == {"fact", "attributed", "speculation"}


@pytest.mark.parametrize("write", [write_jsonl, write_csv, write_json])
def test_articles_are_written_as_they_come(write):
    """Nothing waits for the last article, so a thousand need no more room than one."""
    file = io.StringIO()
    seen = []

    def arriving():
        for number in range(3):
            seen.append(len(file.getvalue()))
            yield f"{number}", article()

    write(arriving(), file, 0.0)

    assert seen == sorted(seen)
    assert len(set(seen)) == 3
