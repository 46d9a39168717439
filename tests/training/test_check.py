import gzip
import json
from dataclasses import replace

import pytest
from click.testing import CliRunner
from labelled import write

from hedge.rows import Row
from training import check
from training.readings import Reading

NO = (False, False)
LONG = "nine tugs towed the old lightship past the breakwater on Tuesday"


def row(text="It may rain.", hedged=True, attributed=False, **fields):
    about = {"split": "train", "desk": "local"} | fields.pop("about", {})
    values = {"id": text[:30], "doc": text, "cues": ("may",) if "may" in text else ()}
    return Row(text, hedged, attributed, **(values | fields), about=about)


def reasons(*rows):
    return [reason for _, reason in check.problems(rows)]


def test_a_good_row_has_no_problem():
    assert reasons(row(), row('"It is over.', False, True, reporting=('"',))) == []


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"id": None}, "no id"),
        ({"attributed": None}, "one of the two questions is not answered"),
        ({"about": {"split": "val"}}, "split is 'val'"),
        ({"about": {"desk": None}}, "no desk"),
        ({"text": "It may rain.\n"}, "white space around the sentence, or a line break in it"),
        ({"cues": ("might",)}, "cue 'might' does not stand in the sentence"),
        ({"hedged": False}, "has cues but is not hedged"),
        (
            {"attributed": True, "reporting": ("said",)},
            "reporting words 'said' do not stand in the sentence",
        ),
        ({"attributed": True, "source": "Ann"}, "source 'Ann' does not stand in the sentence"),
        ({"source": "rain"}, "has reporting words or a source but is not attributed"),
    ],
)
def test_each_fault_is_named(fault, reason):
    assert reasons(row(**fault)) == [reason]


def test_a_sentence_stands_once_whatever_its_case_and_punctuation():
    assert reasons(row("Key events.", False), row("KEY EVENTS", False)) == [
        "the same sentence as Key events."
    ]


def test_an_id_stands_once():
    assert reasons(row(id="a"), row("It may snow.", id="a")) == ["an id that another row has"]


@pytest.mark.parametrize("key", ["doc", "group"])
def test_an_article_or_a_set_stands_in_one_split(key):
    doc, about = ("x", {}) if key == "doc" else (None, {"group": "x"})
    first = row(doc=doc, about=about)
    second = row("It may snow.", doc=doc, about=about | {"split": "test"})
    assert reasons(first, second) == ["x stands in train and test"]


def test_two_articles_share_no_run_of_eight_words():
    first, second = row(f"In May {LONG}.", False), row(f"Again {LONG}.", False, id="b")
    assert len(reasons(first, second)) == 1
    assert "shares 'nine tugs towed the old lightship past the'" in reasons(first, second)[0]


def test_one_article_may_repeat_itself():
    rows = [row(f"In May {LONG}.", False, doc="a"), row(f"Again {LONG}.", False, id="b", doc="a")]
    assert reasons(*rows) == []


def test_openings_that_too_many_rows_share_are_named():
    rows = [row(f"On the whole {n}", False) for n in range(3)]
    rows += [row(f"x{n} y z", False) for n in range(497)]
    assert list(check.openings(rows)) == ["3 rows open with 'on the whole'"]


def test_terms_seen_too_seldom_are_named():
    hedging = [row(f"Perhaps x{n}.", cues=("Perhaps",)) for n in range(8)]
    found = list(check.rare_terms(hedging))
    assert not [line for line in found if "'perhaps'" in line]
    assert "'maybe' stands in 0 rows, not 8" in found


def test_terms_that_are_harmless_too_seldom_are_named():
    rows = [row(f"Perhaps x{n}.", cues=("Perhaps",)) for n in range(8)]
    rows += [row(f"Not perhaps x{n}.", False) for n in range(3)]
    assert "'perhaps' is harmless in 3 rows, not 4" in list(check.rare_terms(rows))
    rows.append(row("Not perhaps x3.", False))
    assert not [line for line in check.rare_terms(rows) if "'perhaps'" in line]


def test_readings_that_do_not_fit_the_rows_are_named():
    settled = (True, False)
    readings = [Reading(name, settled, settled, settled, False) for name in ("a", "b", "gone")]
    rows = [row(id="a"), replace(row(id="b"), hedged=False, where=("x.jsonl", 3))]
    assert list(check.stale_readings(rows, readings)) == [
        "x.jsonl:3: b: the answers are not those settled in readings.tsv",
        "readings.tsv: gone: no row has this id",
    ]


def outside(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    data = (json.dumps({"id": "o", "text": text}) + "\n").encode()
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)


@pytest.mark.parametrize("name", ["gold/a.jsonl", "deep/er/b.jsonl.gz", "c.md"])
def test_copies_from_beside_the_project_are_found(tmp_path, name):
    outside(tmp_path, name, f"“At\n{LONG}”")
    found = list(check.copied([row("It may."), row(f"Then {LONG}.", False)], tmp_path))
    assert [(one.text[:4], reason[-len(name) :]) for one, reason in found] == [("Then", name)]


@pytest.mark.parametrize("name", ["corpus_sample/a.jsonl", "sealed/b.jsonl"])
def test_what_the_corpus_grew_from_and_what_is_sealed_is_passed_over(tmp_path, name):
    outside(tmp_path, name, LONG)
    assert list(check.copied([row(LONG, False)], tmp_path)) == []


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setattr(check, "OUTSIDE", tmp_path / "none")
    monkeypatch.setattr(check, "rare_terms", lambda _: [])
    header = "id first_hedged first_attributed second_hedged second_attributed unsure"
    lines = [[*header.split(), "hedged", "attributed"], ["a", *"1010010"]]
    (tmp_path / "readings.tsv").write_text("".join("\t".join(line) + "\n" for line in lines))

    def started(**columns):
        record = {"id": "a", "doc": "d", "text": "It may rain.", "hedged": True, "cues": ["may"]}
        record |= {"attributed": False, "split": "train", "desk": "local"} | columns
        texts = ["It", "Soon it"] if not columns else ["It"]
        rows = [record | {"id": n, "text": f"{t} may rain."} for n, t in zip("ab", texts)]  # noqa: B905 - the shorter
        write(tmp_path / "rows.jsonl", rows)
        return CliRunner().invoke(check.main, ["--data", str(tmp_path)])

    return started


def test_the_command_passes_good_rows_and_reports_shares_by_desk(run, monkeypatch):
    monkeypatch.setattr(check, "OPENING_SHARE", 1.0)
    result = run()
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert "| local | 2 | 0.0% | 0.0% | 100.0% | 0.0% |" in result.stderr
    assert "left out" in result.stderr


def test_the_command_names_file_line_and_id(run, tmp_path, monkeypatch):
    monkeypatch.setattr(check, "OPENING_SHARE", 1.0)
    result = run(cues=["might"])
    assert result.exit_code == 1
    where = f"{tmp_path / 'rows.jsonl'}:1: a"
    assert result.stdout == f"{where}: cue 'might' does not stand in the sentence\n"
