# make run    reads Corpus, writes Output, and prints a summary
# make test   runs every test
# make fuzz   feeds the readers with made-up bytes for FUZZ_SECONDS each
# All install libxml2 and MD4C (libxml2-dev, libmd4c-dev) through apt where they are missing; the tests also
# Chromium (chromium, chromium-driver, python3-selenium), in which they open the pages.

PREFIX ?= /usr/local
# Debian's, which has python3-selenium.
PYTHON := /usr/bin/python3
RELEASE := swift build -c release --product monograph

.PHONY: run test fuzz build setup setup-browser picture format lint install clean

run: build
	@"$$($(RELEASE) --show-bin-path)/monograph" build Corpus -o Output

build: setup
	$(RELEASE)

test: setup setup-browser
	swift build --build-tests
	swift test --skip-build
	MONOGRAPH="$$(swift build --show-bin-path)/monograph" $(PYTHON) Tests/Browser/test_pages.py

# The picture in the README.
picture: setup-browser
	$(PYTHON) Tests/Browser/picture.py Output/interferon-beta-1b.html Documentation/page.png

# Installs what a recipe found missing.
define INSTALL
[ -n "$$missing" ] || exit 0; \
command -v apt-get >/dev/null || { echo "please install:$$missing"; exit 1; }; \
if [ "$$(id -u)" -eq 0 ]; then root=; else root=sudo; fi; \
echo "installing:$$missing"; \
$$root apt-get update -qq && $$root apt-get install -y --no-install-recommends $$missing
endef

FUZZ_SECONDS ?= 60
FUZZ := --scratch-path .build-fuzz -c release --product monograph-fuzz --sanitize=fuzzer --sanitize=address

fuzz: setup
	MONOGRAPH_FUZZERS=1 swift build $(FUZZ)
	Tests/Fuzzing/run.sh .build-fuzz/release/monograph-fuzz .build-fuzz/inputs $(FUZZ_SECONDS)

setup:
	@missing=; \
	command -v pkg-config >/dev/null || missing="$$missing pkg-config"; \
	pkg-config --exists libxml-2.0 2>/dev/null || missing="$$missing libxml2-dev"; \
	pkg-config --exists md4c 2>/dev/null || missing="$$missing libmd4c-dev"; \
	$(INSTALL)

setup-browser:
	@missing=; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	command -v chromedriver >/dev/null || missing="$$missing chromium-driver"; \
	$(PYTHON) -c "import selenium" 2>/dev/null || missing="$$missing python3-selenium"; \
	$(INSTALL)

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

install: build
	install -D -m 755 "$$($(RELEASE) --show-bin-path)/monograph" "$(DESTDIR)$(PREFIX)/bin/monograph"

clean:
	swift package clean
