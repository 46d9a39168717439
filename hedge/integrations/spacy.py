"""A spaCy component: ``nlp.add_pipe("hedge")`` and every sentence has a label.

The factory is registered as an entry point, so nothing has to be imported first. Attributes:

``doc._.hedge``
    Article: its sentences, counts and shares.
``span._.hedge``
    ScoredSentence that shares the most characters with the span, or None.
``span._.hedge_label``, ``span._.hedge_probabilities``, ``span._.hedge_cues``,
``span._.hedge_source``, ``span._.hedge_speaker``
    Of that sentence, for ``doc.sents`` as for any other span.
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from hedge.classifier import Classifier, load
from hedge.document import Article, Cue, ScoredSentence, Source
from hedge.errors import MissingExtraError

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ModuleNotFoundError as error:
    raise MissingExtraError("The spaCy component", "spacy") from error

#: Where a document keeps its sentences, as plain data that spaCy can write to disk.
_KEY = "hedge"


class HedgeComponent:
    """Labels the sentences of documents.

    Parameters
    ----------
    classifier : Classifier
    set_sentences : bool
        Mark where sentences begin, unless an earlier component has.
    """

    def __init__(self, classifier: Classifier, set_sentences: bool) -> None:
        self._classifier = classifier
        self._set_sentences = set_sentences

    def __call__(self, doc: Doc) -> Doc:
        """Label the sentences of a document.

        Parameters
        ----------
        doc : spacy.tokens.Doc

        Returns
        -------
        spacy.tokens.Doc
            The same one.
        """
        article = self._classifier.score(doc.text)
        doc.user_data[_KEY] = [asdict(sentence) for sentence in article.sentences]
        if self._set_sentences and not doc.has_annotation("SENT_START"):
            _mark_sentences(doc, article)
        return doc


@Language.factory("hedge", default_config={"model": None, "set_sentences": True})
def make_component(
    nlp: Language,  # noqa: ARG001 - spaCy passes it by name
    name: str,  # noqa: ARG001 - likewise
    model: str | None,
    set_sentences: bool,
) -> HedgeComponent:
    """Make the component for ``nlp.add_pipe("hedge", config={...})``.

    Parameters
    ----------
    nlp : spacy.language.Language
    name : str
    model : str or None
        A model folder; None for the shipped model.
    set_sentences : bool
        Mark where sentences begin, unless an earlier component has.

    Returns
    -------
    HedgeComponent

    Examples
    --------
    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("hedge")
    >>> doc = nlp("The deal may collapse. It was signed in June.")
    >>> [sentence._.hedge_label for sentence in doc.sents]
    ['speculation', 'fact']
    """
    return HedgeComponent(load(model), set_sentences)


def _mark_sentences(doc: Doc, article: Article) -> None:
    """Begin a sentence at the first token of each of ours, and nowhere else."""
    starts = {sentence.start for sentence in article.sentences}
    for token in doc:
        inside = range(token.idx, token.idx + max(len(token.text), 1))
        token.is_sent_start = token.i == 0 or any(at in starts for at in inside)


def _article(doc: Doc) -> Article:
    """Build the article again from the plain data that the document keeps."""
    return Article(doc.text, tuple(map(_sentence, doc.user_data.get(_KEY, ()))))


def _sentence(record: dict[str, Any]) -> ScoredSentence:
    source = record["source"]
    return ScoredSentence(
        **{
            **record,
            "cues": tuple(Cue(**cue) for cue in record["cues"]),
            "source": None if source is None else Source(**source),
            "sources": tuple(Source(**each) for each in record["sources"]),
        }
    )


def _of_span(span: Span) -> ScoredSentence | None:
    """Find the sentence that shares the most characters with a span."""
    start, end = span.start_char, span.end_char
    records = span.doc.user_data.get(_KEY, ())
    shared = [min(end, r["end"]) - max(start, r["start"]) for r in records]
    if not shared or max(shared) <= 0:
        return None
    return _sentence(records[shared.index(max(shared))])


def _getter(name: str) -> Callable[[Span], Any]:
    """Make the getter of one attribute of the sentence that a span lies in."""

    def get(span: Span) -> Any:  # noqa: ANN401 - a string, a dict, a tuple, a source
        sentence = _of_span(span)
        return None if sentence is None else getattr(sentence, name)

    return get


def _register() -> None:
    """Add the attributes; spaCy keeps them for the whole process, whoever imports this first."""
    Doc.set_extension("hedge", getter=_article, force=True)
    Span.set_extension("hedge", getter=_of_span, force=True)
    for name in ("label", "probabilities", "cues", "source", "speaker"):
        Span.set_extension(f"hedge_{name}", getter=_getter(name), force=True)


_register()
