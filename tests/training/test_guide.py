import re

import pytest

from hedge.corpus import read_rows
from hedge.resources import resource
from training.check import OUTSIDE
from training.runs import fold, runs, shared_runs
from training.train import DATA

GUIDE = DATA / "GUIDE.md"
ANSWERS = {"yes", "no"}


def examples():
    for line in GUIDE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 4 and cells[1] in ANSWERS:
            yield cells


def test_the_guide_has_many_examples_and_none_twice():
    sentences = [tuple(fold(sentence)) for sentence, *_ in examples()]
    assert len(sentences) >= 150
    assert len(set(sentences)) == len(sentences)


def test_every_example_is_answered_and_explained():
    for _, hedged, attributed, why in examples():
        assert {hedged, attributed} <= ANSWERS
        assert why


def test_every_rule_of_the_lexicons_stands_in_the_guide():
    rules = set(re.findall(r"^### ([HA]\d)", GUIDE.read_text(encoding="utf-8"), re.M))
    notes = set()
    for path in resource("seeds/lexicon").glob("*.tsv"):
        notes |= set(re.findall(r"guide ([HA]\d)", path.read_text(encoding="utf-8")))
    assert notes
    assert notes <= rules


@pytest.mark.slow
def test_no_example_is_a_row_of_the_corpus():
    known = {tuple(fold(row.text)) for row in read_rows(DATA)}
    assert not [sentence for sentence, *_ in examples() if tuple(fold(sentence)) in known]


def test_the_guide_is_in_its_own_words():
    if not (OUTSIDE / "LABELLING.md").is_file():
        pytest.skip("no other guide beside the project")
    own = set(runs(fold(GUIDE.read_text(encoding="utf-8"))))
    assert not list(shared_runs(OUTSIDE / "LABELLING.md", own))
