"""The sentences that reports say of an article and of a sentence, the same in every format."""

from collections.abc import Iterator

from hedge.document import ScoredSentence
from hedge.report.marks import one_line
from hedge.summary import RankedSource, Summary

#: Words of a passage that a report quotes at either end.
_QUOTED_WORDS = 6
_NAMED = "named"


def plural(count: int, noun: str) -> str:
    """Write a number with its noun.

    Parameters
    ----------
    count : int
    noun : str

    Returns
    -------
    str

    Examples
    --------
    >>> plural(1, "sentence"), plural(0, "sentence")
    ('1 sentence', '0 sentences')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def source_of(sentence: ScoredSentence) -> str | None:
    """Say whom a sentence is put on, with the kind where there is no name.

    Parameters
    ----------
    sentence : ScoredSentence

    Returns
    -------
    str or None
        None where it has no source.
    """
    source = sentence.source
    if source is None:
        return None if sentence.speaker is None else one_line(sentence.speaker)
    name = one_line(source.text)
    if sentence.speaker is not None and one_line(sentence.speaker) != name:
        name = f"{name} = {one_line(sentence.speaker)}"
    return name if source.kind == _NAMED else f"{name} ({source.kind})"


def claims_line(summary: Summary) -> str | None:
    """Say how many speculative sentences have no source or one without a name.

    Parameters
    ----------
    summary : Summary

    Returns
    -------
    str or None
        None where nothing is speculative.
    """
    if not summary.hedged:
        return None
    return (
        f"Of {plural(summary.hedged, 'speculative sentence')}, "
        f"{summary.unsourced} ({summary.unsourced_share:.0%}) without a source, "
        f"{summary.unnamed} ({summary.unnamed_share:.0%}) on a source without a name."
    )


def sources_line(summary: Summary, most: int) -> str | None:
    """List the sources with the most claims.

    Parameters
    ----------
    summary : Summary
    most : int
        How many to list.

    Returns
    -------
    str or None
        None where there are none.
    """
    if not summary.sources:
        return None
    listed = [_ranked(source) for source in summary.sources[:most]]
    more = len(summary.sources) - most
    return "Sources: " + ", ".join(listed) + (f" and {more} more" if more > 0 else "")


def _ranked(source: RankedSource) -> str:
    kind = "" if source.kind == _NAMED else f", {source.kind}"
    return f"{one_line(source.name)} ({source.claims}{kind})"


def passage_line(summary: Summary, text: str) -> str | None:
    """Quote the ends of the most speculative passage.

    Parameters
    ----------
    summary : Summary
    text : str
        The article.

    Returns
    -------
    str or None
        None where nothing is speculative.
    """
    passage = summary.passage
    if passage is None:
        return None
    words = one_line(text[passage.start : passage.end]).split()
    if len(words) > 2 * _QUOTED_WORDS:
        words = [*words[:_QUOTED_WORDS], "…", *words[-_QUOTED_WORDS:]]
    where = sentence_numbers(passage.first, passage.last)
    return f"Most speculative: {where}, {passage.hedged:.0%}: “{' '.join(words)}”"


def headline_fault(summary: Summary) -> str | None:
    """Say that the headline states what the body only speculates.

    Parameters
    ----------
    summary : Summary

    Returns
    -------
    str or None
        None where it does not.
    """
    if summary.headline is None or not summary.headline.overstated:
        return None
    where = ", ".join(str(index + 1) for index in summary.headline.echoes)
    return f"stated as a fact; the body only speculates (sentence {where})"


def headline_line(summary: Summary) -> str | None:
    """Say so in a line of its own.

    Parameters
    ----------
    summary : Summary

    Returns
    -------
    str or None
        None where there is no fault.
    """
    fault = headline_fault(summary)
    return None if fault is None else f"Headline: {fault}."


def sentence_numbers(first: int, last: int) -> str:
    """Name sentences by their numbers, from 1.

    Parameters
    ----------
    first, last : int
        From 0, both included.

    Returns
    -------
    str

    Examples
    --------
    >>> sentence_numbers(0, 2)
    'sentences 1 to 3'
    """
    if first == last:
        return f"sentence {first + 1}"
    return f"sentences {first + 1} to {last + 1}"


def remarks(summary: Summary, text: str, most_sources: int) -> Iterator[str]:
    """Say all there is to say of an article beyond its counts.

    Parameters
    ----------
    summary : Summary
    text : str
        The article.
    most_sources : int
        How many sources to list.

    Yields
    ------
    str
        One line each.
    """
    lines = (
        claims_line(summary),
        sources_line(summary, most_sources),
        passage_line(summary, text),
        headline_line(summary),
    )
    yield from (line for line in lines if line is not None)
