#!/usr/bin/env bash
# Compares the instructions of fixed pieces of work, as callgrind counts them, with the figures in instructions.tsv.
# More than a tenth above fails, unless the last commit's message says why in a line "Instructions: ...".
#   instructions.sh BENCHMARK            compares
#   instructions.sh BENCHMARK --update   takes what is counted for the figures
# Instructions hardly depend on the machine and what else it does, but on the toolchain: figures of another one say nothing.
set -euo pipefail
benchmark=$1
figures="$(dirname "$0")/instructions.tsv"
toolchain="$(swift --version 2>/dev/null | sed -n 's/.*(\(swift-[^)]*\)).*/\1/p' | head -n 1) $(uname -m)"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# valgrind cannot read all of Swift's debug information, and needs none. Hashes would differ from run to run.
strip --strip-debug -o "$work/monograph-bench" "$benchmark"
export SWIFT_DETERMINISTIC_HASHING=1 SWIFT_BACKTRACE=enable=no

count() {
  valgrind --tool=callgrind --toggle-collect=benchmark_measured --callgrind-out-file=/dev/null \
    "$work/monograph-bench" work "$1" >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
  sed -n 's/.*Collected : \([0-9]*\)$/\1/p' "$work/log"
}

if [ "${2:-}" = --update ]; then
  grep -v "^$toolchain	" "$figures" >"$work/figures"
  for load in html markdown spl start; do
    counted=$(count "$load")
    printf '%s\t%s\t%s\n' "$toolchain" "$load" "$counted" >>"$work/figures"
  done
  cp "$work/figures" "$figures"
  exit
fi

if ! grep -q "^$toolchain	" "$figures"; then
  echo "instructions: no figures for $toolchain; not compared"
  exit
fi
reason=$(git log -1 --format=%B | sed -n 's/^Instructions: *\(..*\)/\1/p' | head -n 1)
status=0
while IFS=$'\t' read -r name load expected; do
  [ "$name" = "$toolchain" ] || continue
  counted=$(count "$load")
  change=$(awk -v now="$counted" -v then="$expected" 'BEGIN { printf "%+.1f %%", (now / then - 1) * 100 }')
  echo "instructions: $load $counted, $change of $expected"
  if [ "$counted" -gt $((expected + expected / 10)) ]; then
    if [ -n "$reason" ]; then
      echo "instructions: $load may: $reason"
    else
      echo "instructions: $load takes over a tenth more; make it faster, or say why in a line 'Instructions: ...' of the" \
        "commit and run 'make instructions-update'" >&2
      status=1
    fi
  elif [ "$counted" -lt $((expected - expected / 10)) ]; then
    echo "instructions: $load takes over a tenth less; 'make instructions-update' keeps it so"
  fi
done <"$figures"
exit "$status"
