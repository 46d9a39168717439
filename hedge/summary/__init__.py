"""The article as a whole: shares, sources, the most speculative passage, the headline.

The labels and probabilities of single sentences are in `hedge.document`; what an editor asks about
the article follows from them here, so that every report says the same.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hedge.document import Article, ScoredSentence
from hedge.labels import LABELS, SPECULATION
from hedge.summary.headline import Headline, check_headline
from hedge.summary.passage import Passage, most_speculative
from hedge.summary.sources import UNNAMED, Owner, RankedSource, owners_of, rank

__all__ = ["UNSURE", "Headline", "Passage", "RankedSource", "Summary", "shown_label", "summarize"]

#: What reports write where no label is probable enough.
UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a report says of an article as a whole.

    Attributes
    ----------
    total : int
        Number of sentences.
    counts, shares : mapping of str to int, mapping of str to float
        Sentences of each label, as a number and as a share from 0 to 1; ``"unsure"`` too where a
        minimal confidence was asked for.
    hedged, unsourced, unnamed : int
        Number of speculative sentences; of those without a source; of those with a source that
        has no name.
    sources : tuple of RankedSource
        Those with the most claims first.
    passage : Passage or None
        The most speculative run of sentences.
    headline : Headline or None
        What the body makes of the headline; None where the text has none.
    """

    total: int
    counts: Mapping[str, int]
    shares: Mapping[str, float]
    hedged: int
    unsourced: int
    unnamed: int
    sources: tuple[RankedSource, ...]
    passage: Passage | None
    headline: Headline | None

    @property
    def unsourced_share(self) -> float:
        """Share of the speculative sentences that have no source, from 0 to 1."""
        return self.unsourced / max(self.hedged, 1)

    @property
    def unnamed_share(self) -> float:
        """Share of the speculative sentences whose source has no name, from 0 to 1."""
        return self.unnamed / max(self.hedged, 1)


def summarize(article: Article, *, min_confidence: float = 0.0) -> Summary:
    """Sum an article up.

    Parameters
    ----------
    article : Article
    min_confidence : float, default=0.0
        From 0 to 1; a sentence whose label is less probable than this counts as unsure.

    Returns
    -------
    Summary

    Examples
    --------
    >>> import hedge
    >>> article = hedge.load().score("The deal may collapse. It was signed in June.")
    >>> summary = summarize(article)
    >>> summary.hedged, summary.unsourced
    (1, 1)
    """
    sentences = article.sentences
    shown = [shown_label(sentence, min_confidence) for sentence in sentences]
    labels = (*LABELS, UNSURE) if min_confidence else LABELS
    counts = _counts(shown, labels)
    owners = owners_of(sentences)
    hedged = [own for own, label in zip(owners, shown, strict=True) if label == SPECULATION]
    return Summary(
        total=len(sentences),
        counts=counts,
        shares={label: count / max(len(sentences), 1) for label, count in counts.items()},
        hedged=len(hedged),
        unsourced=sum(not own for own in hedged),
        unnamed=sum(_is_unnamed(own) for own in hedged),
        sources=rank(owners, [label == SPECULATION for label in shown]),
        passage=most_speculative(sentences),
        headline=check_headline(sentences),
    )


def shown_label(sentence: ScoredSentence, min_confidence: float) -> str:
    """Return the label that a report shows: ``"unsure"`` where none is probable enough.

    Parameters
    ----------
    sentence : ScoredSentence
    min_confidence : float
        From 0 to 1.

    Returns
    -------
    str
    """
    if sentence.probabilities[sentence.label] < min_confidence:
        return UNSURE
    return sentence.label


def _counts(shown: Iterable[str], labels: Sequence[str]) -> dict[str, int]:
    found = Counter(shown)
    return {label: found[label] for label in labels}


def _is_unnamed(owners: Sequence[Owner]) -> bool:
    """Tell whether the first source, who owns the main claim, has no name."""
    return bool(owners) and owners[0].kind == UNNAMED
