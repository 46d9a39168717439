import re
from io import StringIO

import pytest
from labelled import records

import hedge
from hedge.corpus import as_rows
from hedge.evaluation import compare, run
from hedge.evaluation.resampling import Draws
from hedge.evaluation.text import MAX_VALUES, write_comparison, write_evaluation


@pytest.fixture(scope="module")
def classifier():
    return hedge.load()


def shown(evaluation, **options):
    file = StringIO()
    write_evaluation(evaluation, file, **options)
    return file.getvalue()


def test_the_report_fits_80_columns_and_ends_with_the_signature(classifier):
    evaluation = hedge.evaluate(classifier, records(set="natural"), train_rows=records())
    *lines, last = shown(evaluation).splitlines()
    assert max(map(len, lines)) <= 80
    assert last == evaluation.signature
    for name in (
        "this model",
        "95% interval",
        "majority",
        "lexicon",
        "word TF-IDF",
        "ECE",
        "Brier",
    ):
        assert any(name in line for line in lines), name


def test_a_long_value_is_folded_and_crowds_out_no_figure(classifier):
    rows = records() * 30
    for number, row in enumerate(rows):
        row["corpus"] = f"a name that is much too long for one line {number % 2}"
    lines = shown(hedge.evaluate(classifier, rows, resamples=20)).splitlines()[:-1]
    table = lines[lines.index("Slices (hedged, attr.: F1 of yes to each question)") :]
    assert max(map(len, lines)) <= 80
    assert table[1].rstrip().endswith("hedged   attr.")
    assert sum(bool(re.search(r"\d\.\d{3} +\d\.\d{3}$", line.rstrip())) for line in table) == 2


def test_a_column_of_many_values_is_cut_and_says_so(classifier):
    rows = records()
    for number, row in enumerate(rows):
        row["corpus"] = f"c{number % 20}"
    text = shown(hedge.evaluate(classifier, rows))
    assert f"  {20 - MAX_VALUES} more in JSON" in text
    assert text.count("Slices") == 1


def test_a_brief_report_leaves_the_slices_out(classifier):
    evaluation = hedge.evaluate(classifier, [*records(set="a"), *records(set="b")])
    assert "Slices" in shown(evaluation)
    assert "Slices" not in shown(evaluation, brief=True)
    assert "Confusion" in shown(evaluation, brief=True)


def test_one_question_is_named(classifier):
    rows = [{"text": row["text"], "attributed": row["label"] == "attributed"} for row in records()]
    text = shown(hedge.evaluate(classifier, rows))
    assert "scored on attributed alone" in " ".join(text.split())
    assert "attributed: no" in text


def test_one_row_is_enough_for_a_report(classifier):
    text = shown(hedge.evaluate(classifier, [{"text": "It rained.", "label": "fact"}]))
    assert text.startswith("1 sentence of 1 document\n")


def test_a_comparison_names_gain_interval_and_p(classifier):
    rows = as_rows(records())
    done = run(classifier, rows)
    file = StringIO()
    write_comparison(compare(done, done, Draws(0, 20)), file)
    text = file.getvalue()
    assert "+0.000 to +0.000   1.000" in text
    assert "0 sentences are right in the second only" in text
    assert max(map(len, text.splitlines()[:-1])) <= 80
