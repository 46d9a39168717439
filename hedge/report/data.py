"""The formats that programs read: JSON, JSON lines, and a table for spreadsheets."""

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from typing import IO, Any

from hedge.document import Article, ScoredSentence, Source
from hedge.labels import LABELS
from hedge.summary import RankedSource, Summary, shown_label, summarize

#: Digits of a probability in a report: more would claim a precision that no model has.
DIGITS = 4
#: Between the cues of a sentence, which stand in one cell of a table.
CUE_SEPARATOR = " | "
#: A spreadsheet runs a cell that begins so; full-width forms count as the same in some locales.
_FORMULA = re.compile(r"[\s\x00-\x1f]*[=+\-@＝＋－＠]|[\t\r\n]")
_SURROGATE = re.compile("[\ud800-\udfff]")

#: Columns of the table, in order.
COLUMNS = (
    "doc", "index", "paragraph", "start", "end", "text", "label",
    *(f"p_{label}" for label in LABELS),
    "hedged", "attributed", "cues", "source", "source_kind", "speaker",
)  # fmt: skip


def write_json(
    scored: Iterable[tuple[str, Article]], file: IO[str], min_confidence: float = 0.0
) -> None:
    """Write one JSON document: a list of articles, each with its summary and sentences.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles.
    file : text file
    min_confidence : float, default=0.0
        Below it, a sentence is labelled ``"unsure"``.
    """
    file.write("[")
    for number, (name, article) in enumerate(scored):
        record = {
            "doc": name,
            "text": article.text,
            **summary_record(summarize(article, min_confidence=min_confidence)),
            "sentences": [
                sentence_record(index, sentence, min_confidence)
                for index, sentence in enumerate(article.sentences)
            ],
        }
        file.write(",\n" if number else "\n")
        file.write(dump(record, indent=1))
    file.write("\n]\n")


def write_jsonl(
    scored: Iterable[tuple[str, Article]], file: IO[str], min_confidence: float = 0.0
) -> None:
    """Write one JSON object a line, a sentence each.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles.
    file : text file
    min_confidence : float, default=0.0
        Below it, a sentence is labelled ``"unsure"``.
    """
    for name, article in scored:
        for index, sentence in enumerate(article.sentences):
            record = {"doc": name, **sentence_record(index, sentence, min_confidence)}
            file.write(dump(record) + "\n")


def write_csv(
    scored: Iterable[tuple[str, Article]], file: IO[str], min_confidence: float = 0.0
) -> None:
    """Write a table that spreadsheets open, a sentence a row, in which no cell can run.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles.
    file : text file
        Opened with ``newline=""``.
    min_confidence : float, default=0.0
        Below it, a sentence is labelled ``"unsure"``.
    """
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for name, article in scored:
        for index, sentence in enumerate(article.sentences):
            row = {"doc": name, **table_row(index, sentence, min_confidence)}
            writer.writerow([_cell(row[column]) for column in COLUMNS])


def dump(record: dict[str, Any], indent: int | None = None) -> str:
    """Write a record as JSON that any file can hold.

    Parameters
    ----------
    record : dict
    indent : int, optional

    Returns
    -------
    str
        Half a surrogate pair, which UTF-8 cannot write, is escaped.
    """
    text = json.dumps(record, ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def sentence_record(
    index: int, sentence: ScoredSentence, min_confidence: float = 0.0
) -> dict[str, Any]:
    """Return what a report says of one sentence.

    Parameters
    ----------
    index : int
        Its number in the article, from 0.
    sentence : ScoredSentence
    min_confidence : float, default=0.0
        Below it, the label is ``"unsure"``.

    Returns
    -------
    dict
    """
    return {
        "index": index,
        "paragraph": sentence.paragraph,
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
        "label": shown_label(sentence, min_confidence),
        "probabilities": {
            label: round(value, DIGITS) for label, value in sentence.probabilities.items()
        },
        "hedged": round(sentence.hedged, DIGITS),
        "attributed": round(sentence.attributed, DIGITS),
        "cues": [{**asdict(cue), "weight": round(cue.weight, DIGITS)} for cue in sentence.cues],
        "source": None if sentence.source is None else _source_record(sentence.source),
        "sources": [_source_record(source) for source in sentence.sources],
        "speaker": sentence.speaker,
    }


def table_row(
    index: int, sentence: ScoredSentence, min_confidence: float = 0.0
) -> dict[str, str | int | float | None]:
    """Return one sentence as a row of a table: every column of ``COLUMNS`` but ``doc``.

    Parameters
    ----------
    index : int
        Its number in the article, from 0.
    sentence : ScoredSentence
    min_confidence : float, default=0.0
        Below it, the label is ``"unsure"``.

    Returns
    -------
    dict
        None stands for an empty cell.
    """
    source = sentence.source
    return {
        "index": index,
        "paragraph": sentence.paragraph,
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
        "label": shown_label(sentence, min_confidence),
        **{f"p_{name}": round(value, DIGITS) for name, value in sentence.probabilities.items()},
        "hedged": round(sentence.hedged, DIGITS),
        "attributed": round(sentence.attributed, DIGITS),
        "cues": CUE_SEPARATOR.join(dict.fromkeys(cue.text for cue in sentence.cues)),
        "source": source.text if source else None,
        "source_kind": source.kind if source else None,
        "speaker": sentence.speaker,
    }


def summary_record(summary: Summary) -> dict[str, Any]:
    """Return what a report says of an article as a whole.

    Parameters
    ----------
    summary : Summary

    Returns
    -------
    dict
    """
    passage = summary.passage
    return {
        "counts": dict(summary.counts),
        "shares": {label: round(share, DIGITS) for label, share in summary.shares.items()},
        "hedged": {
            "sentences": summary.hedged,
            "unsourced": summary.unsourced,
            "unnamed_source": summary.unnamed,
        },
        "sources": [_ranked_record(source) for source in summary.sources],
        "passage": passage and {**asdict(passage), "hedged": round(passage.hedged, DIGITS)},
        "headline": summary.headline and asdict(summary.headline),
    }


def _ranked_record(source: RankedSource) -> dict[str, Any]:
    return {
        "name": source.name,
        "kind": source.kind,
        "claims": source.claims,
        "hedged": source.hedged,
        "sentences": list(source.sentences),
    }


def _source_record(source: Source) -> dict[str, Any]:
    return {"start": source.start, "end": source.end, "text": source.text, "kind": source.kind}


def _cell(value: str | int | float | None) -> str | int | float | None:
    """Disarm a text that a spreadsheet would take for a formula."""
    if not isinstance(value, str):
        return value
    safe = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    return "'" + safe if _FORMULA.match(safe) else safe
