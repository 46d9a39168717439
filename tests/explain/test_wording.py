"""What pulls a word up or down, as people would say it."""

import re
from itertools import product, starmap

import pytest

import hedge
from hedge.explain.wording import describe, pulls
from hedge.features.candidates import Candidate
from hedge.features.context import in_context

CASES = [
    ("may", "", "the word itself"),
    ("=deny", "", "the word itself"),
    ("@modal", "", "a modal verb"),
    ("@say+ed", "", "a word of saying"),
    ("may", "l1=it", "after “it”"),
    ("may", "l2=^ the", "after “the” at the beginning"),
    ("may", "l1=^", "at the beginning of the sentence"),
    ("may", "r2=. $", "before “.” at the end"),
    ("may", "R1=w", "before a plain word"),
    ("may", "R2=#person -ly", "before a noun for a person, then a word in -ly"),
    ("may", "LR=Name =say+ed", "between a name and a word of saying in -ed"),
    ("may", "LLR=, it w", "after “,”, then “it”, and before a plain word"),
    ("may", "pos=z", "near the end of the sentence"),
    ("may", "s=#person", "subject: a noun for a person"),
    ("may", "al=^", "no hedge before"),
    ("may", "ar=could", "hedge “could” after"),
    ("said", "gk=claim+that", "governed by a word of claiming with “that”"),
    ("said", "g=claim:warn", "governed by “warn”"),
    ("A", "F2=the -ly", "sentence opens with “the”, then a word in -ly"),
    ("may", "hl=0", "not in a headline"),
    ("A", "p=said", "sentence before reports"),
    ("may", "U", "its capital"),
]


@pytest.mark.parametrize(("anchor", "slot", "expected"), CASES)
def test_in_words(anchor, slot, expected):
    assert describe(anchor, slot) == expected


@pytest.mark.parametrize(
    "slot", ["t=0010", "caps=0", "len=8U", "rep=1U2", "p=open|t=0010", "LA=w w", "A2=$ $"]
)
def test_what_has_no_plain_wording_is_left_out(slot):
    assert describe("Q", slot) is None
    assert pulls(Candidate(0, 1, "quotation", ("Q",), [slot]), {"Q": {slot: 1.0}}) == []


def test_same_wording_is_added_up():
    may = Candidate(3, 6, "modal", ("may", "@modal"), ["l1=it", "pos=m", "r1=not"])
    weights = {"may": {"l1=it": 1.0, "pos=m": -2.0}, "@modal": {"l1=it": 0.5}}
    assert pulls(may, weights) == [
        (1.5, "after “it”"),
        (-2.0, "in the middle of the sentence"),
    ]


def test_no_slot_name_reaches_a_reader():
    text = '"We may lose it," Ines Varnholt said. The remark, it is believed, hurt 12 nurses badly.'
    engine = hedge.load().engine
    for context in in_context(hedge.load().score(text).sentences):
        for evidence in engine.weigh(context):
            for candidate in evidence.candidates:
                pairs = product(candidate.anchors, candidate.slots)
                for name in filter(None, starmap(describe, pairs)):
                    outside = re.sub("“[^”]*”", "", name)
                    assert not re.search(r"[#=|^$@_?\d]|\b[wzmUl]\b", outside), name
