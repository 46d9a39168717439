"""Where in a file a finding stands: lines and columns as editors count them."""

import re
from bisect import bisect_right
from pathlib import PurePath

#: Files whose text is extracted first: offsets into it are none into the file.
HTML_SUFFIXES = (".html", ".htm")
#: Editors and CI count these as line ends, and no other separator of Unicode.
_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    r"""The lines of a text.

    Parameters
    ----------
    text : str

    Examples
    --------
    >>> Lines("one\ntwo").place(5)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column, from 1, of a code-point offset.

        Parameters
        ----------
        offset : int

        Returns
        -------
        tuple of (int, int)
        """
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def is_extracted(name: str) -> bool:
    """Tell whether the text of a document was taken out of a file of another kind.

    Parameters
    ----------
    name : str
        The path of the document.

    Returns
    -------
    bool
    """
    return PurePath(name).suffix.lower() in HTML_SUFFIXES
