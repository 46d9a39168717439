"""Save and load a model folder: data that is checked before anything is built, never pickled code.

A folder holds ``settings.json`` (schema version, families, calibration, digest of the weights),
``vocabulary.json.gz`` (the slots of each anchor of each question, in the order of the arrays) and
``weights.npz`` (inverse document frequency times coefficient).
"""

import gzip
import hashlib
import json
import struct
import zipfile
import zlib
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from hedge.errors import InputError, ModelFormatError, ModelNotFoundError
from hedge.features.candidates import QUESTIONS
from hedge.features.templates import FAMILIES
from hedge.files import atomic_write
from hedge.model.engine import Engine, QuestionModel

#: Raised whenever older programs could no longer read a folder.
SCHEMA_VERSION = 2
SETTINGS = "settings.json"
VOCABULARY = "vocabulary.json.gz"
WEIGHTS = "weights.npz"
#: What damaged files raise. JSON that is nested too deep and archives that are encrypted or of an
#: unknown method are a RuntimeError, an array that is none lacks its attributes.
_DAMAGE = (
    AttributeError, EOFError, KeyError, MemoryError, OSError, RuntimeError, TypeError, ValueError,
    struct.error, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def save(engine: Engine, folder: Path, about: dict[str, Any] | None = None) -> None:
    """Write a model folder.

    Parameters
    ----------
    engine : Engine
    folder : Path
        Made where it is missing; files of an earlier model in it are replaced one by one.
    about : dict, optional
        What else to keep in the settings: data digest, rows, figures.

    Raises
    ------
    InputError
        If the folder cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(folder, f"no folder can be made there ({error.strerror})") from error
    vocabulary: dict[str, dict[str, list[str]]] = {}
    arrays: dict[str, NDArray[np.float32]] = {}
    for question in QUESTIONS:
        weights = getattr(engine, question).weights
        slots = {anchor: sorted(weights[anchor]) for anchor in sorted(weights)}
        values = [weights[anchor][slot] for anchor in slots for slot in slots[anchor]]
        vocabulary[question], arrays[question] = slots, np.array(values, dtype=np.float32)
    with atomic_write(folder / WEIGHTS, binary=True) as file:
        _write_arrays(file, arrays)
    with atomic_write(folder / VOCABULARY, binary=True) as file:
        file.write(_compress(vocabulary))
    settings = {
        "schema_version": SCHEMA_VERSION,
        "families": list(engine.families),
        "questions": {question: _calibration(getattr(engine, question)) for question in QUESTIONS},
        "digest": _digest(folder),
        "about": about or {},
    }
    with atomic_write(folder / SETTINGS) as file:
        json.dump(settings, file, ensure_ascii=False, indent=2)
        file.write("\n")


def load(folder: Path) -> Engine:
    """Read a model folder.

    Parameters
    ----------
    folder : Path

    Returns
    -------
    Engine

    Raises
    ------
    ModelNotFoundError
        If there is no model in the folder.
    ModelFormatError
        If a file is missing, damaged, or of another schema version.
    """
    settings = read_settings(folder)
    try:
        _check(folder, settings)
        vocabulary = json.loads(gzip.decompress((folder / VOCABULARY).read_bytes()))
        with np.load(folder / WEIGHTS, allow_pickle=False) as arrays:
            questions = {
                question: _build(
                    vocabulary[question], arrays[question], settings["questions"][question]
                )
                for question in QUESTIONS
            }
    except _DAMAGE as error:
        reason = " ".join(str(error).split())
        raise ModelFormatError(folder, f"damaged ({reason}); train or install it again") from error
    return Engine(**questions, families=tuple(settings["families"]))


def read_settings(folder: Path) -> dict[str, Any]:
    """Read the settings of a model folder.

    Parameters
    ----------
    folder : Path

    Returns
    -------
    dict

    Raises
    ------
    ModelNotFoundError
        If there are none.
    ModelFormatError
        If they are damaged or of another schema version.
    """
    path = folder / SETTINGS
    if not path.is_file():
        raise ModelNotFoundError(
            folder, f"no model here ({SETTINGS} is missing); give a folder that hedge train wrote"
        )
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
        version = settings["schema_version"]
    except _DAMAGE as error:
        raise ModelFormatError(path, "damaged; train or install the model again") from error
    if version != SCHEMA_VERSION:
        raise ModelFormatError(
            path, f"schema version {version}, not {SCHEMA_VERSION}; train the model again"
        )
    return dict(settings)


def _check(folder: Path, settings: dict[str, Any]) -> None:
    """Refuse a folder whose files are not those that were saved together."""
    for name in (VOCABULARY, WEIGHTS):
        if not (folder / name).is_file():
            raise ModelFormatError(folder, f"{name} is missing; train or install the model again")
    if settings.get("digest") != _digest(folder):
        raise ModelFormatError(
            folder, "the files do not match their digest; train or install the model again"
        )
    families = settings.get("families")
    if not isinstance(families, list):
        raise ModelFormatError(folder, "it does not say its features; train or install it again")
    unknown = {str(family) for family in families} - set(FAMILIES)
    if unknown:
        raise ModelFormatError(
            folder, f"unknown features {', '.join(sorted(unknown))}; update hedge"
        )


def _build(
    slots: dict[str, list[str]], values: NDArray[np.float32], calibration: dict[str, float]
) -> QuestionModel:
    total = sum(map(len, slots.values()))
    if values.shape != (total,) or not np.isfinite(values).all():
        raise ValueError(f"{values.shape} weights for {total} features")
    numbers = {name: float(calibration[name]) for name in ("intercept", "slope", "offset")}
    if not np.isfinite(list(numbers.values())).all():
        raise ValueError(f"calibration {numbers}")
    rest = iter(values.tolist())
    # zip asks the names first, so that no value is lost where they end.
    weights = {anchor: dict(zip(names, rest, strict=False)) for anchor, names in slots.items()}
    return QuestionModel(weights, **numbers)


def _calibration(model: QuestionModel) -> dict[str, float]:
    return {"intercept": model.intercept, "slope": model.slope, "offset": model.offset}


def _compress(vocabulary: dict[str, dict[str, list[str]]]) -> bytes:
    text = json.dumps(vocabulary, ensure_ascii=False, separators=(",", ":"))
    # The hour would make every file another one.
    return gzip.compress(text.encode("utf-8"), mtime=0)


def _write_arrays(file: IO[bytes], arrays: dict[str, NDArray[np.float32]]) -> None:
    """Write an ``.npz`` whose bytes depend on the arrays alone, not on the hour."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in sorted(arrays.items()):
            entry = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as member:
                np.lib.format.write_array(member, array, allow_pickle=False)


def _digest(folder: Path) -> str:
    """Return a digest of the files that carry the weights."""
    digest = hashlib.sha256()
    for name in (VOCABULARY, WEIGHTS):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()
