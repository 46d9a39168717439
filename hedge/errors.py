"""The errors that users meet. Each takes facts and writes the sentence itself."""

from pathlib import Path


class HedgeError(Exception):
    """Base of every error that this package raises on purpose; its text is one line."""


class InputError(HedgeError):
    """A text, file or option that cannot be used.

    Parameters
    ----------
    where : str or Path
        The file, option or argument that is at fault.
    reason : str
        What is wrong with it, and what to do about it.

    Examples
    --------
    >>> str(InputError("notes.txt", "the file is empty"))
    'notes.txt: the file is empty'
    """

    def __init__(self, where: str | Path, reason: str) -> None:
        self.where = str(where)
        self.reason = reason
        super().__init__(f"{where}: {reason}")


class CorpusError(InputError):
    """A labelled row that breaks the format.

    Parameters
    ----------
    path : str or Path
        The file of rows.
    line : int
        Its line, from 1.
    reason : str
        What is wrong with it, and what to do about it.

    Examples
    --------
    >>> str(CorpusError("rows.jsonl", 3, "no text"))
    'rows.jsonl:3: no text'
    """

    def __init__(self, path: str | Path, line: int, reason: str) -> None:
        self.path = str(path)
        self.line = line
        super().__init__(f"{path}:{line}", reason)


class MissingExtraError(HedgeError):
    """A feature that needs an optional dependency that is not installed.

    Examples
    --------
    >>> str(MissingExtraError("HTML input", "html"))
    "HTML input needs an optional part: pip install 'hedge[html]'"
    """

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an optional part: pip install 'hedge[{extra}]'")


class ModelNotFoundError(InputError):
    """No model where one was looked for."""


class ModelFormatError(InputError):
    """A model folder that is damaged, incomplete or of another version."""
