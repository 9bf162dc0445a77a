# `make check` before every commit; the same steps as .ci/run, in the environment at hand.
PYTHON ?= .venv/bin/python
RUN = $(PYTHON) -m

.PHONY: setup check lint types layers test cover bench build

setup:
	python3 -m venv .venv
	.venv/bin/pip install -q -e '.[dev,progress]'

check: lint types layers cover

lint:
	$(RUN) ruff check .
	$(RUN) ruff format --check .

types:
	$(RUN) mypy

layers:
	$(dir $(PYTHON))lint-imports

test:
	$(RUN) pytest

cover:
	$(RUN) pytest --cov --cov-report=term-missing

bench:
	@for name in $(patsubst benchmarks/%.py,%,$(filter-out %/__init__.py,$(wildcard benchmarks/*.py))); \
		do $(PYTHON) -m benchmarks.$$name || exit 1; done

build:
	$(RUN) build
