# make graph            the graph of seeds/, in exports/
# make test             all tests, with what they need
# make install PREFIX=  the program and its ontology
# make help             the rest

SHELL := /bin/bash
PREFIX ?= /usr/local
LIBRARIES := libxml2-dev libsqlite3-dev zlib1g-dev libzstd-dev
CLIENTS := graphviz libxml2-utils python3-venv

PROGRAM := .build/release/annals
SOURCES := Package.swift $(shell find Sources -type f)
CODE := Package.swift Sources Tests

# The program carries the Swift runtime, so that it runs where no Swift is.
BUILD := swift build -c release --static-swift-stdlib --product annals
# Tests run the program as it is used, in release; -enable-testing would make a rebuild of the other, so they build apart.
TEST_FLAGS := -c release -Xswiftc -enable-testing --scratch-path .build-test

.DEFAULT_GOAL := graph
.PHONY: graph build setup test test-build install uninstall format lint golden bench docs clean help

help: ## This list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

graph: build ## Build the program and write the graph of seeds/ to exports/
	$(PROGRAM) build seeds -o exports

build: setup $(PROGRAM) ## Build the program in release

$(PROGRAM): $(SOURCES)
	$(BUILD)
	@touch $@

setup: ## Install the libraries that are missing
	@.ci/setup $(LIBRARIES)

test: test-build ## Run all tests, those with other people's programs included
	swift test $(TEST_FLAGS) --skip-build
	.build-test/release/annals build seeds -o .build-test/exports
	for name in annals.nq annals.ttl annals.gexf; do \
	    .build-test/release/annals export --graph .build-test/exports -o .build-test/exports/$$name \
	        $$([ $$name = annals.nq ] && echo --graphs); done
	for name in kuzu neo4j; do \
	    .build-test/release/annals export --graph .build-test/exports --format $$name -o .build-test/exports/$$name; done
	Tests/Clients/run.sh .build-test/exports
	scale/spark/test.sh .build-test/release/annals

test-build:
	@.ci/setup $(LIBRARIES) $(CLIENTS)
	swift build $(TEST_FLAGS) --build-tests

install: build ## Install to PREFIX (/usr/local), with completions
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/annals"
	install -s -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/annals"
	rm -rf "$(DESTDIR)$(PREFIX)/share/annals/ontology"
	cp -R ontology "$(DESTDIR)$(PREFIX)/share/annals/ontology"
	install -d "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	    "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	$(PROGRAM) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/annals"
	$(PROGRAM) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_annals"
	$(PROGRAM) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/annals.fish"

uninstall: ## Remove what install wrote
	rm -rf "$(DESTDIR)$(PREFIX)/share/annals"
	rm -f "$(DESTDIR)$(PREFIX)/bin/annals" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/annals" \
	    "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_annals" \
	    "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/annals.fish"

format: ## Format the Swift code
	swift format format --in-place --recursive --parallel $(CODE)

lint: ## Check the form of the Swift code
	swift format lint --strict --recursive --parallel $(CODE)

golden: graph test-build ## Renew exports/ and the golden files of the tests; look at the diff before you commit
	ANNALS_RENEW_GOLDEN=1 swift test $(TEST_FLAGS) --skip-build --filter EndToEndTests
	git diff --stat -- exports Tests

bench: setup ## Run the benchmarks
	swift package --package-path Benchmarks --disable-sandbox benchmark

docs: setup ## Write the documentation of the library to .build/documentation
	swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	@rm -rf .build/documentation .build/symbols && mkdir -p .build/symbols
	@find .build/*/symbolgraph -name '*.symbols.json' ! -name '*Tests*' ! -name 'AnnalsCLI*' -exec cp {} .build/symbols \;
	docc convert --fallback-display-name Annals --fallback-bundle-identifier annals \
	    --additional-symbol-graph-dir .build/symbols --output-path .build/documentation

clean: ## Remove everything that was built
	rm -rf .build .build-test .venv .venv-spark Benchmarks/.build
