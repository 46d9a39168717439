# The targets that the README names; everything else is reached through them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARTICLE := seeds/articles/harbour-bridge.txt

.PHONY: demo test test-slow lint train data-check data-card model-check floors readme bench bench-split clean

demo: $(VENV)/.ready
	$(BIN)/hedge score $(ARTICLE)

test: $(VENV)/.ready-dev
	$(BIN)/python -m pytest

test-slow: $(VENV)/.ready-dev
	$(BIN)/python -m pytest -m slow

lint: $(VENV)/.ready-dev
	$(BIN)/ruff check hedge training tests
	$(BIN)/ruff format --check hedge training tests
	$(BIN)/mypy

train: $(VENV)/.ready-dev
	$(BIN)/python -m training.train
	$(BIN)/python -m training.card --measure

data-check: $(VENV)/.ready-dev
	$(BIN)/python -m training.check

data-card: $(VENV)/.ready-dev
	$(BIN)/python -m training.data_card

model-check: $(VENV)/.ready-dev
	$(BIN)/python -m training.rebuild

floors: $(VENV)/.ready-dev
	$(BIN)/python -m training.floors check

readme: $(VENV)/.ready-dev
	$(BIN)/python -m training.readme

bench: $(VENV)/.ready-dev
	$(BIN)/python -m training.bench

bench-split: $(VENV)/.ready-dev
	$(BIN)/python -m pip install -q pysbd syntok blingfire spacy
	$(BIN)/python -m training.bench_split

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q -c constraints.txt -e .
	touch $@

$(VENV)/.ready-dev: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[dev]'
	touch $@ $(VENV)/.ready

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
