# Golden Thread's targets. Every one can be run again and again.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
HOST ?= localhost
ROOM ?=
export PORT HOST

.DEFAULT_GOAL := help
.PHONY: help setup run test bench lint format demo locks clean

help: ## List what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(BIN)/uv:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11, 5) <= sys.version_info[:3] < (3, 14))' \
		|| (echo "Golden Thread needs Python 3.11.5 or later, below 3.14. Name one: make PYTHON=python3.11" && exit 1)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check uv

$(VENV)/.synced: $(BIN)/uv requirements-dev.lock pyproject.toml
	VIRTUAL_ENV=$(VENV) $(BIN)/uv pip sync --quiet --require-hashes requirements-dev.lock
	VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --no-deps --editable .
	@touch $@

setup: $(VENV)/.synced ## Make the environment, the assets and the database
	@mkdir -p var/static
	@$(BIN)/python -m goldenthread.base.design.assets
	@$(BIN)/goldenthread manage migrate --verbosity 0
	@$(BIN)/goldenthread manage createcachetable

run: setup demo ## Set up, import the example plan, and serve it at http://HOST:PORT/
	@echo "Golden Thread is at http://$(HOST):$(PORT)/ (stop it with Ctrl+C)"
	@$(BIN)/goldenthread serve --host $(HOST) --port $(PORT)

demo: setup ## Fill the two demo areas; RESET=1 empties them first
	@$(BIN)/goldenthread demo $(if $(RESET),--reset)

lint: $(VENV)/.synced ## Style, types, the floors of the house
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.synced ## Put the style right
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

test: setup ## Everything that is checked before a change is kept
	$(BIN)/python -m tests.run

bench: setup ## Measure; ROOM=plan for one room
	VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --require-hashes --requirements requirements-bench.lock
	$(BIN)/python -m benchmarks $(ROOM)

locks: $(BIN)/uv ## Write the locks anew, without any registry's address
	$(BIN)/uv lock --upgrade
	$(BIN)/uv export --frozen --quiet --no-emit-project --format requirements-txt --no-header --no-annotate --no-default-groups --output-file requirements.lock
	$(BIN)/uv export --frozen --quiet --no-emit-project --format requirements-txt --no-header --no-annotate --all-extras --group dev --output-file requirements-dev.lock
	$(BIN)/uv export --frozen --quiet --no-emit-project --format requirements-txt --no-header --no-annotate --only-group bench --output-file requirements-bench.lock

clean: ## Remove what was made here, the database too
	rm -rf $(VENV) var node_modules goldenthread/base/design/static/vendor
