"""The formats that programs read: JSON and JSON lines."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from hedge.document import Article, ScoredSentence

#: Digits of a probability in a report: more would claim a precision that no model has.
DIGITS = 4


def write_json(scored: Iterable[tuple[str, Article]], file: TextIO) -> None:
    """Write one JSON document: a list of articles, each with counts, shares and sentences."""
    file.write("[")
    for number, (name, article) in enumerate(scored):
        record = {
            "doc": name,
            "counts": article.counts,
            "shares": {label: round(share, DIGITS) for label, share in article.shares.items()},
            "sentences": [
                sentence_record(index, sentence) for index, sentence in enumerate(article.sentences)
            ],
        }
        file.write(",\n" if number else "\n")
        file.write(json.dumps(record, ensure_ascii=False, indent=1))
    file.write("\n]\n")


def write_jsonl(scored: Iterable[tuple[str, Article]], file: TextIO) -> None:
    """Write one JSON object a line, a sentence each."""
    for name, article in scored:
        for index, sentence in enumerate(article.sentences):
            record = {"doc": name, **sentence_record(index, sentence)}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def sentence_record(index: int, sentence: ScoredSentence) -> dict[str, Any]:
    """Return what a report says of one sentence.

    Parameters
    ----------
    index : int
        Its number in the article, from 0.
    sentence : ScoredSentence

    Returns
    -------
    dict
    """
    source = sentence.source
    return {
        "index": index,
        "paragraph": sentence.paragraph,
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
        "label": sentence.label,
        "probabilities": {
            label: round(value, DIGITS) for label, value in sentence.probabilities.items()
        },
        "hedged": round(sentence.hedged, DIGITS),
        "attributed": round(sentence.attributed, DIGITS),
        "cues": [
            {"start": cue.start, "end": cue.end, "text": cue.text, "kind": cue.kind}
            for cue in sentence.cues
        ],
        "source": source
        and {"start": source.start, "end": source.end, "text": source.text},
    }
