"""What pulls a word up or down, as people would say it."""

import re

import pytest

import hedge
from hedge.explain.wording import describe, pulls
from hedge.features.context import in_context

CASES = [
    ("may", "the word itself"),
    ("@modal", "a modal verb"),
    ("may|l1=it", "after “it”"),
    ("may|l2=^ the", "after “the” at the beginning"),
    ("may|l1=^", "at the beginning of the sentence"),
    ("may|r2=. $", "before “.” at the end"),
    ("may|R1=w", "before a plain word"),
    ("may|R2=#person -ly", "before a noun for a person, then a word in -ly"),
    ("may|LR=Name =say+ed", "between a name and a word of saying in -ed"),
    ("may|LLR=, it w", "after “,”, then “it”, and before a plain word"),
    ("may|pos=z", "near the end of the sentence"),
    ("may|s=#person", "subject: a noun for a person"),
    ("may|al=^", "no hedge before"),
    ("may|ar=could", "hedge “could” after"),
    ("said|gk=claim+that", "governed by a word of claiming with “that”"),
    ("said|g=claim:warn", "governed by “warn”"),
    ("A|F2=the -ly", "sentence opens with “the”, then a word in -ly"),
    ("may|hl=0", "not in a headline"),
    ("A|p=said", "sentence before reports"),
    ("may|U", "its capital"),
]


@pytest.mark.parametrize(("feature", "expected"), CASES)
def test_in_words(feature, expected):
    assert describe(feature) == expected


@pytest.mark.parametrize(
    "feature",
    ["A|t=0010", "Q|caps=0", "Q|len=8U", "Q|rep=1U2", "A|p=open|t=0010", "Q|LA=w w", "Q|A2=$ $"],
)
def test_what_has_no_plain_wording_is_left_out(feature):
    assert describe(feature) is None
    assert pulls([feature], {feature: 1.0}) == []


def test_same_wording_is_added_up():
    weights = {"may|l1=it": 1.0, "@modal|l1=it": 0.5, "may|pos=m": -2.0}
    assert pulls(list(weights), weights) == [
        (1.5, "after “it”"),
        (-2.0, "in the middle of the sentence"),
    ]


def test_no_slot_name_reaches_a_reader():
    text = '"We may lose it," Ines Varnholt said. The remark, it is believed, hurt 12 nurses badly.'
    engine = hedge.load().engine
    for context in in_context(hedge.load().score(text).sentences):
        for evidence in engine.weigh(context):
            for candidate in evidence.candidates:
                for name in filter(None, map(describe, candidate.features)):
                    outside = re.sub("“[^”]*”", "", name)
                    assert not re.search(r"[#=|^$@_?\d]|\b[wzmUl]\b", outside), name
