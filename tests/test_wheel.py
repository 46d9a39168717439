"""The wheel carries all that it needs, and works from any folder."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import hedge

ROOT = Path(hedge.__file__).parent.parent
pytestmark = pytest.mark.slow


def run(*command, **options):
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=False, **options
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    pytest.importorskip("hatchling", reason="hatchling is not installed: no wheel was built")
    folder = tmp_path_factory.mktemp("dist")
    options = ["--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", folder]
    run(sys.executable, "-m", "pip", "wheel", *options, ROOT)
    (built,) = folder.glob("hedge-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A clean environment with the wheel; its dependencies are those of this environment."""
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder, with_pip=False)
    paths = sysconfig.get_paths(vars={"base": str(folder), "platbase": str(folder)})
    site = Path(paths["purelib"])
    pip = [sys.executable, "-m", "pip", "--python", folder / "bin" / "python"]
    run(*pip, "install", "--quiet", "--no-deps", wheel)
    (site / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    return folder / "bin"


@pytest.fixture
def elsewhere(tmp_path):
    (tmp_path / "berth.txt").write_text("The ferry berth may close. It was built in 1911.\n")
    return tmp_path


def clean():
    """The environment without a path that could lead back to the checkout."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def hedge_of(installed, *arguments, cwd):
    return run(installed / "hedge", *arguments, cwd=cwd, env=clean())


def test_the_wheel_carries_model_lexicons_and_splitter(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in (
        "hedge/py.typed",
        "hedge/_resources/models/default/weights.npz",
        "hedge/_resources/models/default/vocabulary.json.gz",
        "hedge/_resources/models/default/settings.json",
        "hedge/_resources/seeds/lexicon/hedge_cues.tsv",
        "hedge/_resources/seeds/splitter/abbreviations.tsv",
    ):
        assert name in names
    assert not [name for name in names if name.split("/")[0] in {"tests", "training", "data"}]


def test_every_file_of_the_package_that_is_no_code_is_in_the_wheel(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    package = ROOT / "hedge"
    ours = {
        f"hedge/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours - names == set()


def test_it_is_the_installed_package_that_answers(installed, elsewhere):
    code = "import hedge, hedge.resources as r; print(hedge.__file__, r.resource('models/default'))"
    for path in run(installed / "python", "-c", code, cwd=elsewhere, env=clean()).split():
        assert Path(path).is_relative_to(installed.parent)


def test_it_scores_from_any_folder(installed, elsewhere):
    out = hedge_of(installed, "score", "-f", "csv", "berth.txt", cwd=elsewhere)
    assert [line.split(",")[6] for line in out.splitlines()[1:]] == ["speculation", "fact"]


def test_it_says_its_version(installed, elsewhere):
    assert hedge_of(installed, "--version", cwd=elsewhere) == f"hedge {hedge.__version__}\n"


def test_it_writes_a_page(installed, elsewhere):
    # The page needs the template and the style that ship with the package.
    page = hedge_of(installed, "score", "-f", "html", "berth.txt", cwd=elsewhere)
    assert "The ferry berth" in page
    assert "</html>" in page
