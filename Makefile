# Fairlead. Every target does its own set-up: missing system packages are named and installed, then the build.
#
#   make demo                      audit the sample companies over real HTTP on loopback, print the table
#   make audit COMPANIES=my.csv CONTACT=you@example.org
#                                  the same on a list of your own, over the real web (OUT=folder to name the run,
#                                  RESUME=yes to go on with one that was interrupted)
#   make test                      all tests
#   make build                     the release binaries: .build/release/fairlead, .build/release/SampleWeb
#   make lint                      check formatting and style, as continuous integration does
#   make format                    put the sources into that format
#   make bench                     speed, memory and accuracy figures, as a table
#   make ablate                    what each mechanism of the engine is worth on the expert labels
#   make gate                      agreement with the expert labels against its pinned floors (skipped without them)
#                                  (both read the labels from FAIRLEAD_LABELS=folder)
#   make profile                   renew scripts/release.proftext, the counts by which release binaries are laid out (Linux)
#   make embed                     renew Sources/CEmbedded/embedded.c after adding a rubric file or a template
#   make clean                     remove build products and demo runs

COMPANIES ?=
# How the owner of a site reaches you: goes out with every request.
CONTACT ?= $(shell git config user.email 2>/dev/null)
OUT ?= runs/$(basename $(notdir $(COMPANIES)))
FAIRLEAD := .build/release/fairlead

.PHONY: demo audit test build lint format bench ablate gate profile embed clean setup

setup:
	@scripts/setup

build: setup
	@scripts/build

demo: build
	@scripts/demo

# Said before anything is built, and in make's own single line.
ifneq ($(filter audit,$(MAKECMDGOALS)),)
ifeq ($(strip $(COMPANIES)),)
$(error Which companies? Give a CSV file with the columns company and website: make audit COMPANIES=my.csv CONTACT=you@example.org)
endif
ifeq ($(strip $(CONTACT)),)
$(error Who is asking? Give a mail or web address for the owners of the sites: make audit COMPANIES=$(COMPANIES) CONTACT=you@example.org)
endif
endif

audit: build
	@$(FAIRLEAD) audit "$(COMPANIES)" --out "$(OUT)" --contact "$(CONTACT)" $(if $(RESUME),--resume)

test: setup
	@scripts/test

lint: setup
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format: setup
	swift format format --in-place --recursive --parallel Package.swift Sources Tests

bench: build
	@scripts/bench

ablate: build
	@$(FAIRLEAD) evaluate ablate "$${FAIRLEAD_LABELS:-../shared/legalbench}"

gate: build
	@scripts/gate

profile: setup
	@scripts/profile

embed:
	@scripts/embed

clean:
	rm -rf .build runs/demo
