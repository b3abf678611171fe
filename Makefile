# make run    reads Corpus, writes Output, and prints a summary
# make test   runs every test
# Both install libxml2 and MD4C (libxml2-dev, libmd4c-dev) through apt where they are missing.

PREFIX ?= /usr/local
RELEASE := swift build -c release --product monograph

.PHONY: run test build setup format lint install clean

run: build
	@"$$($(RELEASE) --show-bin-path)/monograph" build Corpus -o Output

build: setup
	$(RELEASE)

test: setup
	swift build --build-tests
	swift test --skip-build

setup:
	@missing=; \
	command -v pkg-config >/dev/null || missing="$$missing pkg-config"; \
	pkg-config --exists libxml-2.0 2>/dev/null || missing="$$missing libxml2-dev"; \
	pkg-config --exists md4c 2>/dev/null || missing="$$missing libmd4c-dev"; \
	[ -n "$$missing" ] || exit 0; \
	command -v apt-get >/dev/null || { echo "please install:$$missing"; exit 1; }; \
	if [ "$$(id -u)" -eq 0 ]; then root=; else root=sudo; fi; \
	echo "installing:$$missing"; \
	$$root apt-get update -qq && $$root apt-get install -y --no-install-recommends $$missing

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

install: build
	install -D -m 755 "$$($(RELEASE) --show-bin-path)/monograph" "$(DESTDIR)$(PREFIX)/bin/monograph"

clean:
	swift package clean
