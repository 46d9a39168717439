"""Whom a sentence is put on, in every frame that newspapers use."""

import pytest

import hedge

CASES = [
    ("The mayor said the bridge was safe.", "The mayor"),
    ('"It was safe," said Ana Ruiz, head of the port.', "Ana Ruiz, head of the port"),
    ('"It was safe," Ana Ruiz, 45, who lives nearby, told reporters.', "Ana Ruiz"),
    ("Ana Ruiz, director of the Harbour Trust, said it was safe.", None),
    ("The bridge was safe, according to Ana Ruiz, a spokeswoman.", "Ana Ruiz, a spokeswoman"),
    ("The bridge, a union official said, was never safe.", "a union official"),
    ("The bridge was never safe, a union official said on Monday.", "a union official"),
    ("The treasurer was accused by the auditors of hiding the bill.", "the auditors"),
    ("Officials familiar with the matter said the talks had failed.", None),
    (
        "A study of 900 nurses found that night shifts raise blood pressure.",
        "A study of 900 nurses",
    ),
    ("People who saw the ferry said it listed.", "People who saw the ferry"),
    ("The union's general secretary said it would strike.", "The union's general secretary"),
    ("Analysts at the largest of the banks expect a fall.", "Analysts at the largest of the banks"),
    ("In its view, he said, the port was closed.", "he"),
    ("Mr. Lindqvist said the port was closed.", "Mr. Lindqvist"),
    ("The World Port Council (WPC) said trade had fallen.", "The World Port Council (WPC)"),
    ("Dock owners said on Friday that trade had fallen.", "Dock owners"),
    ("The company denied it had known, adding that it would appeal.", "The company"),
    ("In May Ruiz told the council that the port was closed.", "Ruiz"),
    ("Police and divers said the wreck was empty.", "Police and divers"),
    ("The ferry sank because, as the inquiry found, its doors were open.", "the inquiry"),
    ("Owners have sold three ships, saying fuel was too dear.", "Owners"),
    ("Varnholt, based in Tromso, Norway, reported sales of $3.1 billion.", "Varnholt"),
    ("Varnholt, founded in 1971 as a rope yard, said it would close.", "Varnholt"),
    ("Varnholt, born in Leith, Scotland, claimed that the ropes were safe.", "Varnholt"),
    ("Varnholt, which owns yards in Norway, Chile and Peru, said ropes sold well.", "Varnholt"),
    ("Varnholt, with yards in Tromso, Norway, said ropes sold well.", "Varnholt"),
    ("Ines Varnholt, 58, said the ropes were safe.", "Ines Varnholt"),
    ("The remark, reported by Polaris, stems from a private dinner.", "Polaris"),
    ("The remark, reported by Polaris, a news site, stems from a dinner.", "Polaris, a news site"),
    ("The remark, reported by Polaris, shocked the council.", "Polaris"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_main_source(text, expected):
    source = hedge.load().score(text).sentences[0].source
    assert source is not None
    assert source.text == (expected or text.split(" said")[0].rstrip(","))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The barn burned for nine hours, prompting the insurers to say that straw caught.",
            "the insurers",
        ),
        (
            "Nurses left early, with Ines Varnholt, a ward sister, saying that the roof leaked.",
            "Ines Varnholt, a ward sister",
        ),
        (
            "Ines Varnholt, the mayor of Port Ansel, a town of 9,000, said the quay was closed.",
            "Ines Varnholt, the mayor of Port Ansel",
        ),
        (
            "Senator Ines Varnholt, Republican of Ohio and a critic since May began, said so.",
            "Senator Ines Varnholt, Republican of Ohio",
        ),
        ("A new book about the harbour says that it was never dredged.", "A new book about"),
        (
            "The book by Sunday Herald writer Rolf Amsel said the quay was sold.",
            "The book by Sunday",
        ),
    ],
)
def test_phrases_around_a_source(text, expected):
    source = hedge.load().score(text).sentences[0].source
    assert source is not None
    assert source.text.startswith(expected)
    assert len(source.text) < len(expected) + len(" Herald writer Rolf Amsel ")


@pytest.mark.parametrize(
    "text",
    [
        "The treasurer is accused of hiding the bill.",
        "It was reported that the ferry sank.",
        '"It was never safe.',
        '"We cannot afford another wet harvest."',
        '"I say we may lose the orchard."',
        '"We believe the orchard is lost."',
    ],
)
def test_nobody_is_named(text):
    source = hedge.load().score(text).sentences[0].source
    assert source is None or source.text == "It"


def test_who_speaks_in_a_quotation_is_no_source():
    text = '"I fear that we may lose the orchard," said Ines Varnholt.'
    sources = hedge.load().score(text).sentences[0].sources
    assert [source.text for source in sources] == ["Ines Varnholt"]


def test_first_person_outside_a_quotation_is_a_source():
    sentence = hedge.load().score("We believe the orchard is lost.").sentences[0]
    assert sentence.source is None or sentence.source.text == "We"


def test_all_sources_in_the_order_of_the_text():
    text = "The ferry was full, according to Ana Ruiz, but the mayor denied it."
    sentence = hedge.load().score(text).sentences[0]
    assert [source.text for source in sentence.sources] == ["Ana Ruiz", "the mayor"]
    assert sentence.source in sentence.sources


def test_closing_frame_owns_the_claim():
    sentence = hedge.load().score("Owners promised that it was safe, a mediator said.").sentences[0]
    assert sentence.source.text == "a mediator"


def test_plain_sentence_has_no_source():
    sentence = hedge.load().score("The ferry sank on Monday.").sentences[0]
    assert sentence.source is None
    assert sentence.sources == ()


def test_nothing_is_explained_unasked():
    sentence = hedge.load().score("The mayor said it may rain.", explain=False).sentences[0]
    assert (sentence.cues, sentence.source, sentence.sources) == ((), None, ())


@pytest.mark.parametrize(
    "text",
    [
        "said.",
        '" said',
        "according to",
        ", said",
        "by by by said",
        "said said said",
        "who said",
        "—",
    ],
)
def test_fragments_do_no_harm(text):
    for sentence in hedge.load().score(text).sentences:
        assert all(text[s.start : s.end] == s.text and s.text for s in sentence.sources)
