"""The report for pull requests, wikis and notes."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO

from hedge.document import Article, ScoredSentence
from hedge.report.marks import Piece, one_line, pieces, visible
from hedge.report.wording import remarks, source_of
from hedge.summary import Summary, shown_label, summarize

_SOURCES = 10
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$@!]")
#: A hard line break of Markdown: sentences of a paragraph stand beneath each other.
_BREAK = "\\\n"


def write_markdown(
    scored: Iterable[tuple[str, Article]], file: IO[str], min_confidence: float = 0.0
) -> None:
    """Write articles with a label before every sentence, cues in bold, sources in italics.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles.
    file : text file
    min_confidence : float, default=0.0
        Below it, a sentence is labelled ``"unsure"``.
    """
    for number, (name, article) in enumerate(scored):
        if number:
            file.write("\n")
        file.writelines(f"{block}\n" for block in _blocks(name, article, min_confidence))


def _blocks(name: str, article: Article, min_confidence: float) -> Iterator[str]:
    summary = summarize(article, min_confidence=min_confidence)
    yield f"# {_escaped(one_line(name))}\n"
    yield "| label | sentences | share |\n| --- | ---: | ---: |"
    yield from _table(summary)
    yield ""
    for line in remarks(summary, article.text, _SOURCES):
        yield f"- {_escaped(one_line(line))}"
    for _, paragraph in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
        yield "\n" + _BREAK.join(_sentence(sentence, min_confidence) for sentence in paragraph)


def _table(summary: Summary) -> Iterator[str]:
    for label, count in summary.counts.items():
        yield f"| {label} | {count} | {summary.shares[label]:.0%} |"


def _sentence(sentence: ScoredSentence, min_confidence: float) -> str:
    label = shown_label(sentence, min_confidence)
    lead = f"`{label} {sentence.probabilities[sentence.label]:.0%}`"
    text = " ".join("".join(_piece(piece) for piece in pieces(sentence)).split())
    source = source_of(sentence)
    return f"{lead} {text}" if source is None else f"{lead} {text} — *{_escaped(source)}*"


def _piece(piece: Piece) -> str:
    """Set a cue in bold; Markdown cannot where it begins or ends with a mark."""
    text = _escaped(visible(piece.text))
    if piece.cues and piece.text[0].isalnum() and piece.text[-1].isalnum():
        return f"**{text}**"
    return text


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)
