import tomllib
from pathlib import Path

import pytest

import hedge

spacy = pytest.importorskip("spacy")
integration = pytest.importorskip("hedge.integrations.spacy")

TEXT = "The deal may collapse.  It was signed in June.\n\nOfficials said it leaks."


@pytest.fixture(scope="module")
def nlp():
    made = spacy.blank("en")
    made.add_pipe("hedge")
    return made


def test_sentences_have_labels(nlp):
    article = hedge.load().score(TEXT)
    doc = nlp(TEXT)

    assert [span._.hedge_label for span in doc.sents] == [s.label for s in article.sentences]
    assert [span.text.strip() for span in doc.sents] == [s.text for s in article.sentences]
    assert doc._.hedge == article


def test_any_span_has_the_label_of_its_sentence(nlp):
    doc = nlp(TEXT)
    june = next(token for token in doc if token.text == "June")

    assert doc[june.i : june.i + 1]._.hedge_label == "fact"
    assert doc[0:2]._.hedge.text == "The deal may collapse."
    assert [cue.text for cue in doc[0:2]._.hedge_cues] == ["may"]
    assert sum(doc[0:2]._.hedge_probabilities.values()) == pytest.approx(1)


def test_sentences_that_are_marked_already_stay():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("hedge")
    doc = nlp("Mr. Okoro said so! it may rain. e.g. snow")

    other = spacy.blank("en")
    other.add_pipe("sentencizer")
    assert [s.text for s in doc.sents] == [s.text for s in other(doc.text).sents]
    assert all(span._.hedge_label in hedge.LABELS for span in doc.sents)


def test_sentences_can_be_left_unmarked():
    nlp = spacy.blank("en")
    nlp.add_pipe("hedge", config={"set_sentences": False})

    assert not nlp(TEXT).has_annotation("SENT_START")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "😀 It may rain", "no stop at all"])
def test_odd_texts_do_no_harm(nlp, text):
    doc = nlp(text)

    assert len(doc._.hedge.sentences) == len(hedge.split(text))
    for span in doc.sents:
        assert span._.hedge_label in (*hedge.LABELS, None)


def test_a_document_keeps_its_labels_on_disk(nlp):
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())

    assert again._.hedge == doc._.hedge
    assert [span._.hedge_label for span in again.sents] == [s._.hedge_label for s in doc.sents]


def test_a_document_without_the_component_has_no_labels():
    doc = spacy.blank("en")(TEXT)

    assert doc._.hedge.sentences == ()
    assert doc[0:2]._.hedge_label is None


def test_a_pipeline_can_be_saved(nlp, tmp_path):
    nlp.to_disk(tmp_path)

    assert spacy.load(tmp_path)(TEXT)[0:2]._.hedge_label == "speculation"


def test_the_factory_is_an_entry_point():
    settings = tomllib.loads((Path(hedge.__file__).parents[1] / "pyproject.toml").read_text())
    target = settings["project"]["entry-points"]["spacy_factories"]["hedge"]

    assert target == f"{integration.__name__}:{integration.make_component.__name__}"
