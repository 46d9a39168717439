"""Where the files that ship with the package lie: in a checkout, or inside the installed wheel."""

from functools import cache
from pathlib import Path

from hedge.errors import InputError

_PACKAGE = Path(__file__).resolve().parent
#: The wheel carries `seeds/` and `models/` under this folder of the package.
_PACKAGED = _PACKAGE / "_resources"
_CHECKOUT = _PACKAGE.parent


@cache
def resource(relative: str) -> Path:
    """Return the path of a file or folder that ships with the package.

    Parameters
    ----------
    relative : str
        Its path in the repository, such as ``"seeds/lexicon/hedge_cues.tsv"``.

    Returns
    -------
    Path

    Raises
    ------
    InputError
        If the installation lacks it.

    Examples
    --------
    >>> resource("seeds/lexicon").name
    'lexicon'
    """
    for root in (_PACKAGED, _CHECKOUT):
        if (root / relative).exists():
            return root / relative
    raise InputError(relative, "missing from this installation of hedge; install it again")
