"""Findings for editors and CI: one line each, or SARIF 2.1.0."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, NamedTuple
from urllib.parse import quote

from hedge.document import Article, ScoredSentence
from hedge.labels import ATTRIBUTED, FACT, SPECULATION
from hedge.report.data import DIGITS, dump
from hedge.report.marks import one_line, visible
from hedge.report.places import Lines, is_extracted
from hedge.report.wording import headline_fault, source_of
from hedge.summary import UNSURE, shown_label, summarize
from hedge.version import __version__

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HEADLINE = "headline"
#: What each rule finds, and how loudly an editor is to say so.
RULES = {
    SPECULATION: ("warning", "Someone, the writer or a source, presents it as less than certain."),
    ATTRIBUTED: ("note", "A source says it, and the article does not vouch for it."),
    UNSURE: ("note", "No label is probable enough."),
    HEADLINE: ("warning", "The headline states what the body only speculates."),
}
_FINGERPRINT = 16


class Finding(NamedTuple):
    """Something to look at in an article."""

    rule: str
    message: str
    start: int
    end: int
    probability: float | None


def findings_of(article: Article, min_confidence: float = 0.0) -> Iterator[Finding]:
    """List what an editor should look at: every sentence that is no fact, and the headline.

    Parameters
    ----------
    article : Article
    min_confidence : float, default=0.0
        Below it, a sentence is a finding of its own kind, ``"unsure"``.

    Yields
    ------
    Finding
        The headline first, then in the order of the text.
    """
    fault = headline_fault(summarize(article))
    if fault is not None:
        headline = article.sentences[0]
        yield Finding(HEADLINE, fault, headline.start, headline.end, None)
    for sentence in article.sentences:
        label = shown_label(sentence, min_confidence)
        if label != FACT:
            probability = sentence.probabilities[sentence.label]
            yield Finding(label, _message(sentence), sentence.start, sentence.end, probability)


def write_findings(
    scored: Iterable[tuple[str, Article]], file: IO[str], min_confidence: float = 0.0
) -> None:
    """Write ``file:line:column: label: message``, one line for each finding.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles.
    file : text file
    min_confidence : float, default=0.0
        Below it, a sentence is labelled ``"unsure"``.
    """
    for name, article in scored:
        lines = Lines(article.text)
        for finding in findings_of(article, min_confidence):
            line, column = (1, 1) if is_extracted(name) else lines.place(finding.start)
            file.write(f"{visible(name)}:{line}:{column}: {finding.rule}: {finding.message}\n")


def write_sarif(
    scored: Iterable[tuple[str, Article]], file: IO[str], min_confidence: float = 0.0
) -> None:
    """Write one SARIF log, result by result.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles.
    file : text file
    min_confidence : float, default=0.0
        Below it, a sentence is labelled ``"unsure"``.
    """
    head = json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0"})
    tool = json.dumps({"driver": _driver()}, indent=1)
    file.write(f'{head[:-1]}, "runs": [{{"tool": {tool},\n')
    file.write('"columnKind": "unicodeCodePoints",\n"results": [')
    separator = "\n"
    for name, article in scored:
        lines = Lines(article.text)
        for finding in findings_of(article, min_confidence):
            file.write(separator + dump(_result(name, article, lines, finding)))
            separator = ",\n"
    file.write("\n]}]}\n")


def _message(sentence: ScoredSentence) -> str:
    """Say how probable the label is, which words made it and whose claim it is."""
    parts = [f"{sentence.probabilities[sentence.label]:.0%}"]
    # A word may answer both questions; it is told once.
    words = dict.fromkeys(f"“{one_line(cue.text)}”" for cue in sentence.cues)
    if words:
        parts.append("words: " + ", ".join(words))
    source = source_of(sentence)
    if source is not None:
        parts.append(f"source: {source}")
    elif sentence.label == SPECULATION:
        parts.append("no source")
    return "; ".join(parts)


def _driver() -> dict[str, Any]:
    rules = [
        {
            "id": rule,
            "shortDescription": {"text": text},
            "defaultConfiguration": {"level": level},
        }
        for rule, (level, text) in RULES.items()
    ]
    return {"name": "hedge", "version": __version__, "rules": rules}


def _result(name: str, article: Article, lines: Lines, finding: Finding) -> dict[str, Any]:
    level, _ = RULES[finding.rule]
    text = article.text[finding.start : finding.end]
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(name)}}
    if not is_extracted(name):
        location["region"] = _region(lines, finding, text)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": list(RULES).index(finding.rule),
        "level": level,
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"sentence/v1": _fingerprint(text)},
    }
    if finding.probability is not None:
        result["rank"] = round(100 * finding.probability, DIGITS - 2)
    return result


def _region(lines: Lines, finding: Finding, text: str) -> dict[str, Any]:
    start_line, start_column = lines.place(finding.start)
    end_line, end_column = lines.place(finding.end)
    return {
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
        "snippet": {"text": text},
    }


def _fingerprint(text: str) -> str:
    """Tell a sentence again when lines move: of its words, whatever the white space."""
    return sha256(one_line(text).encode()).hexdigest()[:_FINGERPRINT]


def _uri(name: str) -> str:
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
