import io
import json

import jsonschema
import pytest
from scored import article, plain

from hedge.document import Article
from hedge.report.findings import RULES, findings_of, write_findings, write_sarif
from hedge.schemas import schema


def written(write, scored, min_confidence=0.0):
    file = io.StringIO()
    write(scored, file, min_confidence)
    return file.getvalue()


def sarif(scored, min_confidence=0.0):
    log = json.loads(written(write_sarif, scored, min_confidence))
    jsonschema.Draft202012Validator(schema("sarif")).validate(log)
    return log["runs"][0]


def test_facts_are_no_findings():
    assert [finding.rule for finding in findings_of(article())] == [
        "headline", "speculation", "attributed", "speculation", "speculation", "attributed",
        "attributed",
    ]  # fmt: skip


def test_one_line_each_in_the_form_that_editors_read():
    lines = written(write_findings, [("a/harbour.txt", article())]).splitlines()

    for line in lines:
        jsonschema.validate(line, schema("findings"))
    assert lines[1] == (
        "a/harbour.txt:3:1: speculation: 91%; words: “may”, “said”; "
        "source: two people close to the port (unnamed)"
    )
    assert lines[4].startswith("a/harbour.txt:9:1: speculation: 91%; words: “probably”; no source")


def test_a_sentence_inside_a_line_has_its_column():
    scored = article(
        [("fact", "Title"), ("fact", "It rained."), ("speculation", "It [h:may] snow.")]
    )

    assert written(write_findings, [("a.txt", scored)]).startswith("a.txt:3:12: speculation")


def test_a_name_with_a_line_break_stays_one_line():
    assert len(written(write_findings, [("a\nb", plain("Rain", "speculation"))]).splitlines()) == 1


def test_a_web_page_has_no_places():
    run = sarif([("page.html", article())])

    assert written(write_findings, [("page.html", article())]).startswith("page.html:1:1: ")
    assert all("region" not in r["locations"][0]["physicalLocation"] for r in run["results"])


@pytest.mark.parametrize("min_confidence", [0.0, 0.99])
def test_sarif_follows_its_schema(min_confidence):
    nasty = plain("<a> “quoted” \x00\x1b\n\ud800 text", "speculation")
    run = sarif([("h.txt", article()), ("n.txt", nasty), ("e", Article("", ()))], min_confidence)

    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == list(RULES)
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])


def test_sarif_of_nothing_is_a_log_without_results():
    assert sarif([])["results"] == []


def test_sarif_regions_are_the_sentences():
    text = article().text
    for result in sarif([("h.txt", article())])["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        start, length = region["charOffset"], region["charLength"]
        assert text[start : start + length] == region["snippet"]["text"]
        lines = text.split("\n")
        assert lines[region["startLine"] - 1][region["startColumn"] - 1 :].startswith(
            region["snippet"]["text"].split("\n")[0]
        )
        last = region["snippet"]["text"].split("\n")[-1]
        assert lines[region["endLine"] - 1][: region["endColumn"] - 1].endswith(last)


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("news/a b#1.txt", "news/a%20b%231.txt"),
        ("/tmp/ü.txt", "file:///tmp/%C3%BC.txt"),
        ("stdin", "stdin"),
    ],
)
def test_sarif_paths_are_addresses(name, uri):
    run = sarif([(name, plain("Rain", "speculation"))])

    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_sentence_that_moves_keeps_its_fingerprint():
    def fingerprint(text):
        run = sarif([("a.txt", plain(text, "speculation"))])
        return run["results"][0]["partialFingerprints"]

    assert fingerprint("It may\n  rain.") == fingerprint("\n\nIt may rain.")
    assert fingerprint("It may rain.") != fingerprint("It may snow.")
