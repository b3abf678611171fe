# make run    reads Corpus, writes Output, and prints a summary
# make test   runs every test
# make kills  kills builds at KILLS random moments; what is left is whole, and the next build completes it
# make sanitized   runs the tests with AddressSanitizer; SANITIZER=thread takes ThreadSanitizer
# make fuzz   feeds the readers with made-up bytes for FUZZ_SECONDS each
# make bench  measures the speed, and checks what it measures; Documentation/performance.md says how
# make test-scale   runs Integrations/spark on this machine and compares what it writes with what build writes
# All install libxml2, MD4C and SQLite (libxml2-dev, libmd4c-dev, libsqlite3-dev) through apt where they are missing; the
# tests also Chromium (chromium, chromium-driver, python3-selenium), in which they open the pages; test-scale a Java
# runtime (default-jre-headless), and Spark through pip into .build-spark; counting instructions (make instructions)
# valgrind.

PREFIX ?= /usr/local
# Debian's, which has python3-selenium.
PYTHON := /usr/bin/python3
RELEASE := swift build -c release --product monograph

.PHONY: run test test-scale kills sanitized fuzz races bench performance instructions instructions-update build setup \
  setup-browser setup-java setup-valgrind picture format lint install clean

run: build
	@"$$($(RELEASE) --show-bin-path)/monograph" build Corpus -o Output

build: setup
	$(RELEASE)

test: setup setup-browser
	swift build --build-tests
	swift test --skip-build
	MONOGRAPH="$$(swift build --show-bin-path)/monograph" $(PYTHON) Tests/Browser/test_pages.py

KILLS ?= 200

kills: setup
	MONOGRAPH_KILLS=$(KILLS) swift test --filter FaultTests

# Vocabularies are read once and never freed, and ratios of processor time say nothing there.
SANITIZER ?= address

sanitized: setup
	ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no \
	  swift test --sanitize=$(SANITIZER) --scratch-path .build-$(SANITIZER) --skip LinearityTests

# Real documents where they are, else as many made-up ones.
SHARED ?= $(wildcard ../shared/data)
DOCUMENTS ?= 4000
SPARK := .build-spark/bin

test-scale: build setup-java $(SPARK)/spark-submit
	MONOGRAPH="$$($(RELEASE) --show-bin-path)/monograph" SPARK_SUBMIT="$(abspath $(SPARK))/spark-submit" \
	  PYSPARK_PYTHON="$(abspath $(SPARK))/python" SHARED="$(abspath $(SHARED))" DOCUMENTS=$(DOCUMENTS) \
	  $(SPARK)/python Tests/Scale/test_scale.py

# PyPI has Spark as one archive of 450 MB, which pip would keep a second time.
$(SPARK)/spark-submit:
	python3 -m venv .build-spark
	$(SPARK)/pip --quiet install --no-cache-dir 'pyspark[sql]>=4'

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
# Optimised file by file, which takes less time than a release build. Of two sanitizers that it is told of apart, Swift's
# compiler heeds the last alone, so it is told of both at once.
FUZZ := --scratch-path .build-fuzz -c debug -Xswiftc -O -Xcc -O1 --product monograph-fuzz \
  --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address

fuzz: setup
	MONOGRAPH_FUZZERS=1 swift build $(FUZZ)
	Tests/Fuzzing/run.sh .build-fuzz/debug/monograph-fuzz .build-fuzz/inputs $(FUZZ_SECONDS)

# Builds a corpus with a program that ends with an error where two threads touch the same memory at once.
RACES_CORPUS ?= Corpus
RACES_BUILD ?= .build-races
RACES = swift build --scratch-path $(RACES_BUILD) -c debug -Xswiftc -O --product monograph --sanitize=thread

races: setup
	$(RACES)
	TSAN_OPTIONS=exitcode=66 "$$($(RACES) --show-bin-path)/monograph" build $(RACES_CORPUS) -o $(RACES_BUILD)/output --jobs 8

BENCH ?= quick
# Folders of documents to measure with, besides generated ones; those that are missing are passed over.
BENCH_DOCUMENTS ?= $(addprefix ../shared/data/,rxhive ema-leaflets spl)
BENCH_BUILD := swift build -c release --product monograph-bench
BENCH_PROGRAM = "$$($(BENCH_BUILD) --show-bin-path)/monograph-bench"
BENCH_RUN = $(BENCH_PROGRAM) --program "$$($(RELEASE) --show-bin-path)/monograph" \
  $(if $(BENCH_DOCUMENTS),--documents $(BENCH_DOCUMENTS))

# BENCH=all measures the builds of whole corpora and other programs, too.
bench: build
	$(BENCH_BUILD)
	$(BENCH_RUN) --sections $(BENCH) $(BENCH_OPTIONS)

# Measures everything anew and writes it into the page and the figures.
performance: BENCH = all
performance: BENCH_OPTIONS += --update Documentation/performance.md
performance: bench instructions-update

# Fails where fixed pieces of work take over a tenth more instructions than they did.
instructions: setup setup-valgrind
	$(BENCH_BUILD)
	Tests/Benchmarks/instructions.sh $(BENCH_PROGRAM)

instructions-update: setup setup-valgrind
	$(BENCH_BUILD)
	Tests/Benchmarks/instructions.sh $(BENCH_PROGRAM) --update

setup:
	@missing=; \
	command -v pkg-config >/dev/null || missing="$$missing pkg-config"; \
	pkg-config --exists libxml-2.0 2>/dev/null || missing="$$missing libxml2-dev"; \
	pkg-config --exists md4c 2>/dev/null || missing="$$missing libmd4c-dev"; \
	pkg-config --exists sqlite3 2>/dev/null || missing="$$missing libsqlite3-dev"; \
	$(INSTALL)

setup-browser:
	@missing=; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	command -v chromedriver >/dev/null || missing="$$missing chromium-driver"; \
	$(PYTHON) -c "import selenium" 2>/dev/null || missing="$$missing python3-selenium"; \
	$(INSTALL)

setup-java:
	@missing=; \
	command -v java >/dev/null || missing="$$missing default-jre-headless"; \
	$(INSTALL)

setup-valgrind:
	@missing=; \
	command -v valgrind >/dev/null || missing="$$missing valgrind"; \
	command -v strip >/dev/null || missing="$$missing binutils"; \
	$(INSTALL)

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

# The program, its manual page, and completions for bash, zsh and fish.
install: build
	swift package plugin generate-manual
	install -D -m 755 "$$($(RELEASE) --show-bin-path)/monograph" "$(DESTDIR)$(PREFIX)/bin/monograph"
	install -D -m 644 .build/plugins/GenerateManual/outputs/monograph/monograph.1 \
	  "$(DESTDIR)$(PREFIX)/share/man/man1/monograph.1"
	@for target in bash:bash-completion/completions/monograph zsh:zsh/site-functions/_monograph \
	  fish:fish/vendor_completions.d/monograph.fish; do \
	  file="$(DESTDIR)$(PREFIX)/share/$${target#*:}"; \
	  mkdir -p "$$(dirname "$$file")"; \
	  "$(DESTDIR)$(PREFIX)/bin/monograph" --generate-completion-script "$${target%%:*}" >"$$file"; \
	done

clean:
	swift package clean
