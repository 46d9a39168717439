"""Tell what a news article states, what it attributes to a source and what it speculates.

>>> import hedge
>>> hedge.load().score("The deal may collapse, officials said.").sentences[0].label
'speculation'
"""

from typing import TYPE_CHECKING

from hedge.labels import LABELS, Label
from hedge.version import __version__

if TYPE_CHECKING:
    from hedge.classifier import Classifier, load
    from hedge.document import Article, Cue, ScoredSentence, Sentence, Source, Span
    from hedge.errors import (
        CorpusError,
        HedgeError,
        InputError,
        MissingExtraError,
        ModelFormatError,
        ModelNotFoundError,
    )
    from hedge.evaluation import Evaluation, evaluate
    from hedge.sentences import split
    from hedge.trainer import train

#: Where each public name lives. Looked up on first use: `import hedge` itself loads nothing heavy.
_HOMES = {
    "Article": "hedge.document",
    "Classifier": "hedge.classifier",
    "CorpusError": "hedge.errors",
    "Cue": "hedge.document",
    "Evaluation": "hedge.evaluation",
    "HedgeError": "hedge.errors",
    "InputError": "hedge.errors",
    "MissingExtraError": "hedge.errors",
    "ModelFormatError": "hedge.errors",
    "ModelNotFoundError": "hedge.errors",
    "ScoredSentence": "hedge.document",
    "Sentence": "hedge.document",
    "Source": "hedge.document",
    "Span": "hedge.document",
    "evaluate": "hedge.evaluation",
    "load": "hedge.classifier",
    "split": "hedge.sentences",
    "train": "hedge.trainer",
}

__all__ = [
    "LABELS",
    "Article",
    "Classifier",
    "CorpusError",
    "Cue",
    "Evaluation",
    "HedgeError",
    "InputError",
    "Label",
    "MissingExtraError",
    "ModelFormatError",
    "ModelNotFoundError",
    "ScoredSentence",
    "Sentence",
    "Source",
    "Span",
    "__version__",
    "evaluate",
    "load",
    "split",
    "train",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # The first lazy door: scikit-learn and NLTK cost a second each.
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
