# make site    installs what is missing, builds Waymark and renders Content to _site
# make test    the same for the tests, and runs them
# make format  formats the sources as CI checks them
# make clean   removes what was built

SWIFT ?= swift
PROGRAM := .build/release/waymark

.PHONY: site build test format clean

site: build
	$(PROGRAM) build

build:
	@bash .ci/install-tools build
	$(SWIFT) build -c release --product waymark --static-swift-stdlib

test:
	@bash .ci/install-tools test
	$(SWIFT) test

format:
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Package.swift

clean:
	rm -rf .build _site
