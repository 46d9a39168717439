"""What the templates of the HTML report show of an article."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from hedge.document import Article, ScoredSentence
from hedge.labels import LABELS
from hedge.report.marks import one_line, pieces, visible
from hedge.report.wording import (
    claims_line,
    headline_line,
    passage_line,
    source_of,
    sources_line,
)
from hedge.summary import Summary, shown_label, summarize
from hedge.summary.sources import Owner, owners_of

_SOURCES = 8
#: Length of the bar that shows where each label sits, in its own units.
_BAR = 1000


class Run(NamedTuple):
    """Consecutive sentences of one label, as a stretch of the bar."""

    label: str
    start: float
    length: float


class Remark(NamedTuple):
    """A line about the article and the sentence that it speaks of."""

    text: str | None
    sentence: int | None = None
    flag: bool = False


class Row(NamedTuple):
    """An article in the index."""

    name: str
    link: str
    summary: Summary
    runs: list[Run]


def view_of(name: str, article: Article, ident: str, min_confidence: float) -> dict[str, Any]:
    """Gather what the template of an article shows.

    Parameters
    ----------
    name : str
    article : Article
    ident : str
        What its anchors begin with, such as ``"a0"``.
    min_confidence : float
        Below it, a sentence is shown as unsure.

    Returns
    -------
    dict
        The variables of ``article.html``.
    """
    summary = summarize(article, min_confidence=min_confidence)
    owners = owners_of(article.sentences)
    sentences = [
        _sentence(index, sentence, min_confidence, own)
        for index, (sentence, own) in enumerate(zip(article.sentences, owners, strict=True))
    ]
    for number, source in enumerate(summary.sources):
        for index in source.sentences:
            sentences[index]["sources"].append(number)
    return {
        "name": one_line(name),
        "ident": ident,
        "summary": summary,
        "runs": _runs(article, min_confidence),
        "paragraphs": _paragraphs(article, sentences),
        "remarks": list(_remarks(summary, article)),
    }


def _remarks(summary: Summary, article: Article) -> Iterator[Remark]:
    """Say what there is to say beyond the counts, with the sentence to go to."""
    headline, passage = summary.headline, summary.passage
    lines = (
        Remark(claims_line(summary)),
        Remark(sources_line(summary, _SOURCES)),
        Remark(passage_line(summary, article.text), passage.first if passage else None),
        Remark(
            headline_line(summary),
            headline.echoes[0] if headline and headline.echoes else None,
            flag=True,
        ),
    )
    yield from (remark for remark in lines if remark.text is not None)


def _paragraphs(article: Article, views: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    by_paragraph = groupby(
        zip(article.sentences, views, strict=True), key=lambda pair: pair[0].paragraph
    )
    return [[view for _, view in pairs] for _, pairs in by_paragraph]


def _sentence(
    index: int, sentence: ScoredSentence, min_confidence: float, owners: tuple[Owner, ...]
) -> dict[str, Any]:
    return {
        "index": index,
        "label": shown_label(sentence, min_confidence),
        "probabilities": [round(100 * sentence.probabilities[label]) for label in LABELS],
        "hedged": round(100 * sentence.hedged),
        "attributed": round(100 * sentence.attributed),
        "pieces": [(visible(piece.text), piece.cues, piece.source) for piece in pieces(sentence)],
        "source": source_of(sentence),
        "kind": owners[0].kind if owners else "none",
        "sources": [],
    }


def _runs(article: Article, min_confidence: float) -> list[Run]:
    """Join neighbours of one label into stretches of the bar."""
    scale = _BAR / max(len(article.text), 1)
    runs = []
    labelled = ((shown_label(s, min_confidence), s) for s in article.sentences)
    for label, group in groupby(labelled, key=lambda pair: pair[0]):
        sentences = [sentence for _, sentence in group]
        start, end = sentences[0].start * scale, sentences[-1].end * scale
        runs.append(Run(label, round(start, 1), round(end - start, 1)))
    return runs


def row_of(view: Mapping[str, Any], link: str) -> Row:
    """Return the line of the index for a gathered article.

    Parameters
    ----------
    view : mapping
        From ``view_of``.
    link : str
        Where its page is.

    Returns
    -------
    Row
    """
    return Row(view["name"], link, view["summary"], view["runs"])
