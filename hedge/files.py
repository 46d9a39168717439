"""Files: written whole or not at all, read as text only when the encoding is certain."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from hedge.errors import InputError

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
#: Control characters that no text holds; tab, line and page feeds are left out.
_BINARY = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_CONTROLS = frozenset(map(chr, _BINARY))


@contextmanager
def atomic_write(path: Path, binary: bool = False) -> Iterator[IO[Any]]:
    """Open a file for writing that takes the place of the old one only when it is complete.

    Parameters
    ----------
    path : Path
        Where the file is to stand.
    binary : bool, default=False
        Write bytes rather than UTF-8 text.

    Yields
    ------
    file object

    Raises
    ------
    InputError
        If the folder cannot be written to.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise InputError(path, f"cannot be written ({error.strerror})") from error
    temporary = Path(name)
    try:
        if binary:
            with os.fdopen(handle, "wb") as file:
                yield file
        else:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                yield file
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def read_text(path: Path) -> str:
    """Read a text file whose encoding can be told for sure.

    Parameters
    ----------
    path : Path

    Returns
    -------
    str

    Raises
    ------
    InputError
        If the file cannot be read, is empty or binary, or its encoding is in doubt.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(path, f"cannot be read ({error.strerror})") from error
    return decode(data, str(path))


def decode(data: bytes, where: str) -> str:
    """Decode a text whose encoding can be told for sure.

    UTF-8 is told by its own rules, UTF-16 and UTF-32 by their byte-order mark. Latin-1 cannot be
    told from its many cousins, so it is refused with advice.

    Parameters
    ----------
    data : bytes
    where : str
        What the error names.

    Returns
    -------
    str

    Raises
    ------
    InputError
        If the data are empty, binary, or in an encoding that cannot be told.

    Examples
    --------
    >>> decode("naïve".encode("utf-16"), "note.txt")
    'naïve'
    """
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if _BINARY & set(data):
            raise InputError(where, "looks binary; give a plain text file") from error
        advice = "convert it first, for example with iconv -f latin1 -t utf-8"
        if encoding != "utf-8":
            advice = f"the file starts as {encoding} and is damaged"
        raise InputError(where, f"byte {error.start} is not {encoding}; {advice}") from error
    if _CONTROLS & set(text):
        raise InputError(where, "looks binary; give a plain text file")
    if not text.strip():
        raise InputError(where, "there is no text in it")
    return text


def _umask() -> int:
    """Return the permissions that new files go without; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
