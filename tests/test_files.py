import os
import stat
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedge.errors import InputError
from hedge.files import atomic_write, decode, read_text

TEXT = "Zoë’s ferry may close."


def test_a_file_appears_only_when_it_is_complete(tmp_path):
    path = tmp_path / "report.txt"
    with atomic_write(path) as file:
        file.write(TEXT)
        assert not path.exists()
    assert path.read_text("utf-8") == TEXT
    assert os.listdir(tmp_path) == ["report.txt"]  # noqa: PTH208 - hidden files count too


@pytest.mark.parametrize("binary", [False, True])
@pytest.mark.parametrize("failure", [OSError, KeyboardInterrupt, InputError("x", "y")])
def test_a_writer_that_fails_leaves_the_old_file(tmp_path, binary, failure):
    path = tmp_path / "report.txt"
    path.write_text("before")
    kind = type(failure) if isinstance(failure, Exception) else failure
    with suppress(kind), atomic_write(path, binary) as file:
        file.write(b"half" if binary else "half")
        raise failure
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_lines_are_written_as_they_are(tmp_path):
    with atomic_write(tmp_path / "rows.csv") as file:
        file.write("a\r\nb\n")
    assert (tmp_path / "rows.csv").read_bytes() == b"a\r\nb\n"


def test_a_new_file_has_the_permissions_of_any_other(tmp_path):
    (tmp_path / "plain").touch()
    with atomic_write(tmp_path / "ours") as file:
        file.write(TEXT)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert len(modes) == 1


def test_a_folder_that_is_not_there_is_named(tmp_path):
    path = tmp_path / "missing" / "report.txt"
    with (
        pytest.raises(InputError, match=r"report\.txt: cannot be written \(No such file"),
        atomic_write(path),
    ):
        pass


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_encodings_that_can_be_told_are_read(encoding):
    data = TEXT.encode(encoding)
    if encoding == "utf-16-le":
        data = b"\xff\xfe" + data
    if encoding == "utf-16-be":
        data = b"\xfe\xff" + data
    assert decode(data, "note.txt") == TEXT


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac-roman"])
def test_encodings_that_cannot_be_told_are_refused_with_advice(encoding):
    with pytest.raises(InputError, match=r"^note\.txt: byte 2 is not utf-8; .*iconv"):
        decode("Zoë's ferry".encode(encoding), "note.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02 text",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04 text",
        b"\xef\xbb\xbf\x00\x01 text",
        "\x00\x01 text".encode("utf-16"),
        "text".encode("utf-16-le"),
    ],
    ids=["controls", "picture", "archive", "after a mark", "in UTF-16", "UTF-16 without a mark"],
)
def test_binary_data_are_refused(data):
    with pytest.raises(InputError, match="looks binary"):
        decode(data, "note.txt")


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u2003\u00a0".encode()]
)
def test_no_text_is_told(data):
    with pytest.raises(InputError, match=r"^note\.txt: there is no text in it$"):
        decode(data, "note.txt")


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused_in_one_line(data):
    try:
        text = decode(data, "note.txt")
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert text.strip()


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])).filter(str.strip))
def test_utf_8_is_read_as_it_was_written(text):
    data = text.encode()
    assert decode(data, "note.txt") == text.removeprefix("\ufeff") or not text.strip("\ufeff ")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match=r"gone\.txt: cannot be read \(No such file"):
        read_text(tmp_path / "gone.txt")
    with pytest.raises(InputError, match="Is a directory"):
        read_text(tmp_path)
