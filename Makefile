# Two commands do everything on a fresh Debian machine with Python 3.11 to 3.13:
#   make demo    check the shipped sample apps and print the findings
#   make test    run every test
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin

compile = uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

.PHONY: demo test lint types contracts format bench bench-traffic docs samples lock clean

# The newest interpreter from 3.11 to 3.13 that works and can make a virtual environment.
find_python = for v in 3.13 3.12 3.11 3; do \
	    if python$$v -c 'import ensurepip, ssl, venv, sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	        >/dev/null 2>&1; then command -v python$$v; break; fi; done

$(BIN)/python:
	@python="$${PYTHON:-$$($(find_python))}"; \
	if [ -z "$$python" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "No Python 3.11-3.13 with venv found: installing Debian's python3-venv"; \
	    apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null; python="$$($(find_python))"; \
	fi; \
	if [ -z "$$python" ]; then \
	    echo "No working Python 3.11, 3.12 or 3.13 with venv found. On Debian: apt-get install python3-venv" >&2; exit 1; \
	fi; \
	echo "Using $$python ($$($$python --version))"; "$$python" -m venv $(VENV)

$(VENV)/.bootstrap: requirements/bootstrap.lock | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.lock
	@touch $@

$(VENV)/.run: requirements/run.lock pyproject.toml $(VENV)/.bootstrap
	@echo "Installing yanxing into $(VENV) (about half a minute)"
	@$(BIN)/python -m pip install --quiet --no-build-isolation --require-hashes -r requirements/run.lock
	@$(BIN)/python -m pip install -qq --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.dev: requirements/dev.lock $(VENV)/.run
	@echo "Installing what the tests need"
	@$(BIN)/python -m pip install --quiet --no-build-isolation --require-hashes -r requirements/dev.lock
	@touch $@

demo: $(VENV)/.run
	@$(BIN)/python -m yanxing.demo

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n 2

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.dev
	@$(BIN)/mypy

contracts: $(VENV)/.dev
	@$(BIN)/lint-imports

format: $(VENV)/.dev
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

# How fast policies are read: those that ship, or those of a folder (make bench POLICIES=FOLDER).
# The scorers and their data are not part of the project: make bench BENCH=FOLDER DATA=FOLDER (docs/benchmarks.md).
bench: $(VENV)/.dev
	@$(BIN)/python -m yanxing.knowledge.timing
	@$(BIN)/python -m bench.reading
	@$(BIN)/python -m bench.policies $(POLICIES)
	@$(BIN)/python -m bench.matching
	@test -d "$(BENCH)" && test -d "$(DATA)" || { echo "Say where the scorers and the data are: make bench BENCH=... DATA=..."; exit 2; }
	@for task in gold sdk app350 opp115 piextract ca4p; do \
	    $(BIN)/python $(BENCH)/score_policy.py $$task --data $(DATA) | grep HEADLINE; done
	@for set in bodies sdk_wire/A sdk_wire/B; do \
	    $(BIN)/python $(BENCH)/score_traffic.py $(DATA)/traffic/$$set | grep HEADLINE; done
	@for set in $(DATA)/e2e tests/e2e/cases; do echo $$set; $(BIN)/python $(BENCH)/score_e2e.py $$set | grep HEADLINE; done

# How fast a capture is read, with one that the benchmark makes itself (bench/README.md).
bench-traffic: $(VENV)/.dev
	@$(BIN)/python -m bench.reading

docs: $(VENV)/.run
	@$(BIN)/python -m yanxing.schemas docs/schema
	@$(BIN)/python -m yanxing.knowledge.pages docs/reference

samples: $(VENV)/.run
	@$(BIN)/python -m corpora.samples.recipe

# Resolve all dependencies anew; the old locks go first, since uv keeps the versions that it finds in them.
lock:
	@rm -f requirements/*.lock
	$(compile) requirements/bootstrap.in -o requirements/bootstrap.lock
	$(compile) pyproject.toml --extra all -o requirements/run.lock
	$(compile) pyproject.toml --extra all --extra dev -c requirements/run.lock -o requirements/dev.lock

clean:
	rm -rf $(VENV) demo-reports .pytest_cache .mypy_cache .ruff_cache .hypothesis
