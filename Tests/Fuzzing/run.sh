#!/usr/bin/env bash
# Fuzzes every target for so many seconds each, seeded with the specimen documents: run.sh PROGRAM FOLDER SECONDS
# FOLDER keeps what was found worth trying from run to run; inputs that break an invariant are written to it, too.
set -euo pipefail
program=$1 folder=$2 seconds=$3
mkdir -p "$folder"
tests="$(cd "$(dirname "$0")/.." && pwd)"

seeds() {
  case $1 in
  text | lexer) ls "$tests"/Fixtures/*.txt ;;
  markdown | front-matter) ls "$tests"/Fixtures/*.md ;;
  html) ls "$tests"/Fixtures/*.html ;;
  spl) ls "$tests"/Fixtures/*.xml ;;
  esac
  # What once broke something.
  find "$tests/Fuzzing/found" -name "$1-*" 2>/dev/null || true
}

# The vocabularies are read once and never freed. Swift's own report of a crash waits for an answer that nobody gives.
export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no

# A program without counters would be fed at random, and say that all is well.
counters=$(MONOGRAPH_FUZZ=lexer "$program" -runs=0 2>&1 | sed -n 's/.*(\([0-9]*\) inline 8-bit counters.*/\1/p' | head -1)
if [ "${counters:-0}" -lt 20000 ]; then
  echo "the fuzzers see only ${counters:-0} places of the program: the readers were built without -sanitize=fuzzer" >&2
  exit 1
fi

cat "$tests"/Fuzzing/*.dict >"$folder/words"

for target in ${TARGETS:-text markdown html spl lexer front-matter}; do
  mkdir -p "$folder/$target"
  seeds "$target" | while read -r seed; do cp "$seed" "$folder/$target/seed-$(basename "$seed")"; done
  # Front matter is fed without its lines of hyphens.
  if [ "$target" = front-matter ]; then sed -i '/^---$/d' "$folder/$target"/seed-*.md; fi
  echo "== $target"
  MONOGRAPH_FUZZ=$target "$program" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -max_len=16384 \
    -dict="$folder/words" -artifact_prefix="$folder/$target-" -print_final_stats=1 "$folder/$target" 2>&1 |
    grep -E "^(Done|stat::|SUMMARY|.*ERROR|Fatal error|.*fuzzer-|artifact)"
done
