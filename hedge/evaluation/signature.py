"""The line that says what a figure was measured on, so that two figures can be compared by eye."""

import hashlib
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hedge import artifact
from hedge.classifier import Classifier
from hedge.rows import Row
from hedge.version import __version__

#: Characters of a digest that a signature shows.
SHOWN = 12


def data_digest(rows: Sequence[Row]) -> str:
    """Return a digest of what scores depend on: texts, contexts, answers, and their order.

    Parameters
    ----------
    rows : sequence of Row

    Returns
    -------
    str
        64 hexadecimal digits; the same wherever the files lie and however they are laid out.

    Examples
    --------
    >>> data_digest([Row("It rained.", False, False)])[:6]
    '58d00e'
    """
    digest = hashlib.sha256()
    for row in rows:
        facts = [row.text, row.hedged, row.attributed, row.doc, row.para, row.previous, row.is_open]
        digest.update(json.dumps(facts, ensure_ascii=True).encode() + b"\n")
    return digest.hexdigest()


def model_digest(classifier: Classifier) -> str:
    """Return a digest of a model: of the folder that it saves, without what is told about it.

    Parameters
    ----------
    classifier : Classifier

    Returns
    -------
    str
        64 hexadecimal digits.

    Examples
    --------
    >>> import hedge
    >>> len(model_digest(hedge.load()))
    64
    """
    digest = hashlib.sha256()
    with tempfile.TemporaryDirectory() as folder:
        classifier.save(folder)
        for path in sorted(Path(folder).iterdir()):
            digest.update(path.name.encode())
            digest.update(_content(path))
    return digest.hexdigest()


def signature(facts: dict[str, Any]) -> str:
    """Write a signature.

    Parameters
    ----------
    facts : dict
        Names and values, in their order.

    Returns
    -------
    str

    Examples
    --------
    >>> signature({"rows": 908, "seed": 0}).rsplit("|", 1)[0]
    'rows:908|seed:0'
    """
    return "|".join(f"{name}:{value}" for name, value in (facts | {"hedge": __version__}).items())


def _content(path: Path) -> bytes:
    if path.name != artifact.SETTINGS:
        return path.read_bytes()
    settings = artifact.read_settings(path.parent)
    settings.pop("about", None)
    return json.dumps(settings, sort_keys=True).encode()
