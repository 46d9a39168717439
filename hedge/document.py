"""What the pipeline hands on: spans of the text, sentences, scored sentences, articles."""

from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from hedge.labels import LABELS, Label

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the original text.

    Attributes
    ----------
    start, end : int
        Code-point offsets, half-open, into the original text.
    text : str
        Exactly ``original[start:end]``.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence as the splitter cuts it.

    Attributes
    ----------
    paragraph : int
        Number of the paragraph that the sentence stands in, from 0.
    in_quote : bool
        Whether the sentence starts inside a quotation that an earlier sentence opened.
    """

    paragraph: int
    in_quote: bool


@dataclass(frozen=True, slots=True)
class Cue(Span):
    """Words that made a label.

    Attributes
    ----------
    question : {"hedged", "attributed"}
        The question that they answer with yes.
    kind : str
        Class of the word in its lexicon (``"modal"``, ``"say"``, ...), ``"quotation"`` for words
        in quotation marks, or ``"account"`` for a sentence that goes on with the one before.
    weight : float
        Probability, from 0 to 1, that these words do what they are listed for.
    """

    question: str
    kind: str
    weight: float


@dataclass(frozen=True, slots=True)
class Source(Span):
    """Whom or what an attributed sentence puts its claim on.

    Attributes
    ----------
    kind : {"named", "unnamed", "document"}
        A person or body with a name, one without, or a paper, poll or study.
    """

    kind: str = "named"


@dataclass(frozen=True, slots=True)
class ScoredSentence(Sentence):
    """A sentence with its label and the reasons for it.

    Attributes
    ----------
    label : {"fact", "attributed", "speculation"}
    hedged, attributed : float
        Calibrated probabilities, from 0 to 1, that the answer to each question is yes.
    probabilities : dict of str to float
        One for each label; they sum to 1.
    cues : tuple of Cue
        In the order of the text.
    source : Source or None
        Who owns the main claim; None where the sentence does not say.
    sources : tuple of Source
        All of them, in the order of the text.
    speaker : str or None
        Whom a pronoun or a quotation that runs on stands for, where the article makes it clear.
    """

    label: Label
    hedged: float
    attributed: float
    probabilities: dict[str, float]
    cues: tuple[Cue, ...]
    source: Source | None
    sources: tuple[Source, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A text, sentence by sentence.

    Attributes
    ----------
    text : str
        The original text; all offsets refer to it.
    sentences : tuple of ScoredSentence

    Examples
    --------
    >>> Article("", ()).counts
    {'fact': 0, 'attributed': 0, 'speculation': 0}
    """

    text: str
    sentences: tuple[ScoredSentence, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Number of sentences of each label."""
        found = Counter(sentence.label for sentence in self.sentences)
        return {label: found[label] for label in LABELS}

    @property
    def shares(self) -> dict[str, float]:
        """Share of each label among the sentences, from 0 to 1; all 0 where there are none."""
        total = max(len(self.sentences), 1)
        return {label: count / total for label, count in self.counts.items()}

    def to_dict(self) -> dict[str, Any]:
        """Return the article as JSON would carry it: lists, dicts, strings and numbers."""
        return {
            "text": self.text,
            "counts": self.counts,
            "shares": self.shares,
            "sentences": [asdict(each, dict_factory=_with_lists) for each in self.sentences],
        }

    def to_frame(self) -> "DataFrame":
        """Return the article as a pandas frame, a sentence a row.

        Returns
        -------
        pandas.DataFrame
            Of shape (n_sentences, 15): place, text, label, probabilities, cues and source.

        Raises
        ------
        MissingExtraError
            If pandas is not installed: it comes with ``pip install 'hedge[pandas]'``.
        """
        # pandas is an extra, and slow to import.
        from hedge.integrations.pandas import to_frame  # noqa: PLC0415

        return to_frame(self)


def _with_lists(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make what JSON has no tuples for a list."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in pairs}
