"""One labelled row: its columns, checked and typed."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hedge.errors import CorpusError
from hedge.labels import ATTRIBUTED, LABELS, SPECULATION, Label, label_of

#: The reporting "word" of a row that only its quotation marks attribute.
BARE_QUOTATION = '"'
#: JSON can spell one half of a surrogate pair, which no model folder could hold.
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_QUESTIONS = ("hedged", "attributed")
_ANSWERS: dict[Any, bool] = {
    True: True,
    False: False,
    "1": True,
    "0": False,
    "true": True,
    "false": False,
    "yes": True,
    "no": False,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled sentence.

    Attributes
    ----------
    text : str
    hedged, attributed : bool or None
        The answers to the two questions; None where the row leaves one open.
    id, doc, previous, source : str or None
    para : int
        Paragraph, 0 where unknown.
    cues, reporting : tuple of str or None
        The words that hedge, and those that report, as they stand; None where nobody marked them.
    is_open : bool
        The guide leaves the label open: no score counts the row.
    about : dict
        All other columns: desk, register, set, ...
    where : tuple of (str, int)
        File and line.
    """

    text: str
    hedged: bool | None
    attributed: bool | None
    id: str | None = None
    doc: str | None = None
    para: int = 0
    previous: str | None = None
    source: str | None = None
    cues: tuple[str, ...] | None = None
    reporting: tuple[str, ...] | None = None
    is_open: bool = False
    about: dict[str, Any] = field(default_factory=dict)
    where: tuple[str, int] = ("", 0)

    @property
    def group(self) -> str | None:
        """What the row must not be parted from: its article, or its contrast set."""
        return self.doc or self.about.get("group")

    @property
    def label(self) -> Label:
        """The label that follows from the two answers."""
        return label_of(bool(self.hedged), bool(self.attributed))


def parse_row(record: dict[str, Any], path: str | Path = "rows", line: int = 1) -> Row:
    """Check one row and give it its types.

    Parameters
    ----------
    record : dict
        The columns, as JSON or CSV gives them.
    path, line : str or Path, int
        What the error names.

    Returns
    -------
    Row

    Raises
    ------
    CorpusError
        If the text is missing or the labels are missing, unknown or contradict each other.

    Examples
    --------
    >>> parse_row({"text": "It may rain.", "label": "speculation"}).hedged
    True
    """
    fields = {name: value for name, value in record.items() if value not in (None, "")}
    text = _text(fields.pop("text", None), path, line)
    # A question that is null says that nobody answered it; without the column the row is broken.
    if "label" not in fields and not any(name in record for name in _QUESTIONS):
        raise CorpusError(path, line, "no label; give label, or both hedged and attributed")
    hedged, attributed = _answers(fields, path, line)
    doc, previous = fields.pop("doc", None), fields.pop("previous", None)
    return Row(
        text=text,
        hedged=hedged,
        attributed=attributed,
        id=_optional_text(fields.pop("id", None)),
        doc=_optional_text(doc),
        para=_paragraph(fields.pop("para", 0), path, line),
        previous=_optional_text(previous),
        source=_optional_text(fields.pop("source", None)),
        cues=_phrases(fields.pop("cues", None), path, line),
        reporting=_phrases(fields.pop("reporting", None), path, line),
        is_open=_answer("open", fields.pop("open", False), path, line),
        about=fields,
        where=(str(path), line),
    )


def _text(value: object, path: str | Path, line: int) -> str:
    if not isinstance(value, str) or not value.strip():
        raise CorpusError(path, line, "there is no text; every row needs a column text")
    if _HALF_CHARACTER.search(value):
        raise CorpusError(path, line, "the text holds half a character; mend its \\ud8.. escapes")
    return value


def _answers(
    fields: dict[str, Any], path: str | Path, line: int
) -> tuple[bool | None, bool | None]:
    """Return the answers of a row: its own, and those that follow from its label."""
    label = fields.pop("label", None)
    if label is not None and label not in LABELS:
        raise CorpusError(path, line, f"unknown label {label!r}; use {', '.join(LABELS)}")
    hedged, attributed = (
        _answer(name, fields.pop(name), path, line) if name in fields else None
        for name in _QUESTIONS
    )
    if label is None:
        return hedged, attributed
    if hedged not in (None, label == SPECULATION) or (
        label != SPECULATION and attributed not in (None, label == ATTRIBUTED)
    ):
        raise CorpusError(path, line, f"label {label!r} contradicts hedged and attributed")
    return label == SPECULATION, attributed if label == SPECULATION else label == ATTRIBUTED


def _answer(name: str, value: object, path: str | Path, line: int) -> bool:
    key = value.strip().lower() if isinstance(value, str) else value
    if not isinstance(key, str | bool | int) or key not in _ANSWERS:
        raise CorpusError(path, line, f"{name} is {value!r}; use true or false")
    return _ANSWERS[key]


def _paragraph(value: object, path: str | Path, line: int) -> int:
    if isinstance(value, str | int | float):
        try:
            return int(value)
        except (ValueError, OverflowError):
            pass
    raise CorpusError(path, line, f"para is {value!r}; use a whole number")


def _phrases(value: object, path: str | Path, line: int) -> tuple[str, ...] | None:
    if value is None:
        return None
    phrases = value.split("|") if isinstance(value, str) else value
    if not isinstance(phrases, list) or not all(isinstance(phrase, str) for phrase in phrases):
        raise CorpusError(path, line, f"{value!r} is no list of phrases")
    return tuple(phrases)


def _optional_text(value: object) -> str | None:
    return None if value is None else str(value)
