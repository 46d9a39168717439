"""What the sentence before reports: all that an account that runs on can be told from."""

from dataclasses import dataclass
from functools import lru_cache

from hedge.features.tokens import tokenize
from hedge.features.view import takes_clause
from hedge.lexicon import load_lexicon
from hedge.sentences.quotes import quoted_spans

#: Classes of nouns whose figures run on over sentences.
_OWNERS = frozenset({"poll", "study", "forecast", "document", "media"})
_MOST_VERBS = 3


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentence before reports, and how.

    Attributes
    ----------
    manner : str
        ``"quoted"``, ``"open"`` (a quotation that is not closed), ``"said"``, or ``"plain"``.
    verbs : tuple of str
        Its first reporting words, at most three.
    sources : tuple of str
        Classes of its nouns that may own a claim: poll, study, document, ...
    """

    manner: str
    verbs: tuple[str, ...]
    sources: tuple[str, ...]


@lru_cache(maxsize=1024)
def summarise(sentence: str, in_quote: bool) -> Before:
    """Summarise a sentence for the one that follows it.

    Parameters
    ----------
    sentence : str
    in_quote : bool
        Whether it starts inside a quotation.

    Returns
    -------
    Before

    Examples
    --------
    >>> summarise("The survey found a fall of 2%, officials said.", False).manner
    'said'
    """
    tokens = tokenize(sentence, in_quote)
    lexicon = load_lexicon()
    verbs = tuple(
        word
        for word, quoted in zip(tokens.words, tokens.quoted, strict=True)
        if not quoted and takes_clause(word)
    )
    _, still_open = quoted_spans(sentence, in_quote)
    if still_open:
        manner = "open"
    elif any(tokens.quoted):
        manner = "quoted"
    else:
        manner = "said" if verbs else "plain"
    sources = {lexicon.subjects[w] for w in tokens.words if w in lexicon.subjects}
    return Before(manner, verbs[:_MOST_VERBS], tuple(sorted(sources & _OWNERS)))
