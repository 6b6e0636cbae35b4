# newsledger: `make` says what there is to do.

ARTICLES ?= seeds
DB ?= output/articles.db
PYTHON ?= python3

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
GOLD := tests/gold

.DEFAULT_GOAL := help
.PHONY: help extract test check score lock clean

help: ## say what there is to do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

extract: $(READY) ## articles to a database: make extract ARTICLES=~/clippings DB=out.db
	@$(BIN)/newsledger extract $(ARTICLES) --db $(DB)

test: $(READY) ## run every test, on all cores
	$(BIN)/python -m pytest -n auto --dist loadfile

check: $(READY) ## lint, formatting and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

score: $(READY) ## precision, recall and F1 on the annotated articles, ratings by scheme and rule
	@$(BIN)/newsledger score $(GOLD) --by-scheme --rules ratings

clean: ## remove what make made, databases excepted
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info

# What is installed is what the lock file says, by hash; the project itself is linked, not copied. All is compiled at once,
# so that no later command does it, in each of its processes, where Python was told not to keep what it compiles.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "newsledger needs Python 3.11 or later; name one with: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 2; }
	@echo 'Setting up $(VENV), once; this takes a minute or two.' >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@$(BIN)/python -m compileall -qq -j 0 $(VENV)/lib pipeline extractors || true
	@touch $@
