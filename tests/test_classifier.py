import numpy as np
import pytest
from labelled import TEMPLATES, records

import hedge
from hedge.classifier import Classifier, load
from hedge.features.context import alone
from hedge.labels import LABELS

TEXT = (
    "Ferry berth may close\n\n“It leaks. It could sink,” Ines Okoro said on Monday. "
    "It was built in 1911.\n\nAccording to the union, nine jobs went."
)
SENTENCES = [template.format("kiln") for templates in TEMPLATES.values() for template in templates]


def test_an_article_comes_back_sentence_by_sentence(shipped):
    article = shipped.score(TEXT)
    assert [sentence.text for sentence in article.sentences] == [s.text for s in hedge.split(TEXT)]
    assert [sentence.paragraph for sentence in article.sentences] == [0, 1, 1, 1, 2]
    assert [sentence.in_quote for sentence in article.sentences] == [
        False,
        False,
        True,
        False,
        False,
    ]
    assert article.text == TEXT


@pytest.mark.parametrize("text", ["", " ", "\n\n\t"])
def test_no_text_has_no_sentence(shipped, text):
    assert shipped.score(text).sentences == ()


def test_labels_follow_from_the_two_answers(small):
    for sentence in small.score(TEXT).sentences:
        assert sentence.label == hedge.labels.label_of(
            sentence.hedged >= 0.5, sentence.attributed >= 0.5
        )
        hedged, attributed = sentence.hedged, sentence.attributed
        assert sentence.probabilities == pytest.approx(
            {
                "fact": (1 - hedged) * (1 - attributed),
                "attributed": (1 - hedged) * attributed,
                "speculation": hedged,
            }
        )
        assert tuple(sentence.probabilities) == LABELS


def test_scoring_and_predicting_agree_where_nothing_stands_around(small):
    for text in SENTENCES:
        (scored,) = small.score(text).sentences
        context = hedge.features.context.in_context(hedge.split(text))
        assert small.predict(context).tolist() == [scored.label]
        assert small.predict_proba(context)[0].tolist() == list(scored.probabilities.values())


def test_arrays_have_the_promised_shapes(small):
    labels, probabilities = small.predict(SENTENCES), small.predict_proba(SENTENCES)
    assert labels.shape == (len(SENTENCES),)
    assert probabilities.shape == (len(SENTENCES), 3)
    assert probabilities.sum(axis=1) == pytest.approx(np.ones(len(SENTENCES)))
    assert set(labels) <= set(LABELS)
    assert labels.tolist() == [label for label, rows in TEMPLATES.items() for _ in rows]


def test_no_sentence_is_no_error(small):
    assert small.predict([]).shape == (0,)
    assert small.predict_proba([]).shape == (0, 3)
    assert small.answers(iter([])).shape == (0, 2)


@pytest.mark.parametrize("method", ["predict", "predict_proba", "answers"])
def test_one_string_is_not_taken_for_many(small, method):
    with pytest.raises(TypeError, match="list of sentences"):
        getattr(small, method)("It may rain.")


def test_what_stands_around_counts(shipped):
    text = "It may sink,” Okoro said."
    known = shipped.answers([alone(text), alone(text, "“It leaks.")])
    assert known[0].tolist() != known[1].tolist()


def test_many_articles_come_lazily_and_in_order(small):
    asked = []

    def texts():
        for number in range(5):
            asked.append(number)
            yield f"Mill {number} may close."

    articles = small.score_many(texts())
    assert asked == []
    assert next(articles).text == "Mill 0 may close."
    assert asked == [0]
    assert [article.text for article in articles] == [f"Mill {n} may close." for n in range(1, 5)]


def test_many_articles_are_scored_as_each(small):
    texts = [TEXT, "", "The kiln closed."]
    assert list(small.score_many(texts)) == [small.score(text) for text in texts]


@pytest.mark.slow
def test_processes_change_nothing(small):
    texts = [f"Mill {number} may close. It was built in 1911." for number in range(100)]
    assert list(small.score_many(texts, n_jobs=2)) == list(small.score_many(texts))


def test_reasons_can_be_left_out(shipped):
    full, bare = shipped.score(TEXT), shipped.score(TEXT, explain=False)
    assert any(sentence.cues for sentence in full.sentences)
    assert all(sentence.cues == () and sentence.source is None for sentence in bare.sentences)
    for one, other in zip(full.sentences, bare.sentences, strict=True):
        assert (one.label, one.probabilities) == (other.label, other.probabilities)


def test_the_reasons_of_a_label_are_its_cues(shipped):
    for sentence in shipped.score(TEXT).sentences:
        asked = {cue.question for cue in sentence.cues}
        assert asked == {q for q in ("hedged", "attributed") if getattr(sentence, q) >= 0.5}
        assert all(0 <= cue.weight <= 1 for cue in sentence.cues)
        starts = [cue.start for cue in sentence.cues]
        assert starts == sorted(starts)


def test_cues_are_what_an_editor_would_point_at(shipped):
    (sentence,) = shipped.score("The company may cut jobs next year, an aide said.").sentences
    assert [(cue.text, cue.question) for cue in sentence.cues] == [
        ("may", "hedged"),
        ("said", "attributed"),
    ]


def test_the_shipped_model_is_what_load_gives(shipped):
    assert shipped.answers(SENTENCES).tolist() == load().answers(SENTENCES).tolist()
    assert isinstance(hedge.load(), Classifier)


def test_a_model_of_ones_own_is_loaded_by_its_folder(small, tmp_path):
    small.save(tmp_path / "mine")
    for folder in (tmp_path / "mine", str(tmp_path / "mine")):
        assert hedge.load(folder).predict(SENTENCES).tolist() == small.predict(SENTENCES).tolist()


def test_a_model_is_trained_from_rows_without_a_file(small):
    assert len(records()) == 90
    assert small.predict(["Perhaps the well was sold twice."]).tolist() == ["speculation"]
