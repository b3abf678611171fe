// What a benchmark needs below Swift: the roofs to compare with, and the count of allocations.
#ifndef BENCHMARKS_H
#define BENCHMARKS_H

#include <stddef.h>
#include <stdint.h>

/// How many events a bare parser reported, and a sum over their lengths, so that none can be left out unnoticed.
typedef struct {
  uint64_t events, length;
} roof_count;

/// libxml2's HTML parser with callbacks that only count, over UTF-8. `push` feeds it in parts of a megabyte, `pull` lets it
/// read the bytes where they are.
roof_count roof_html_push(const unsigned char *bytes, size_t count);
roof_count roof_html_pull(const unsigned char *bytes, size_t count);
/// libxml2's XML parser in the same way, in parts of a megabyte.
roof_count roof_xml(const unsigned char *bytes, size_t count);
/// MD4C with callbacks that only count.
roof_count roof_markdown(const unsigned char *bytes, size_t count);
/// The sum of all bytes.
uint64_t roof_scan(const unsigned char *bytes, size_t count);

/// Calls to `malloc`, `calloc`, `realloc` and `aligned_alloc` or `posix_memalign` of the whole program between start and stop, and the bytes asked for.
typedef struct {
  uint64_t calls, bytes;
} allocation_count;
void allocations_start(void);
allocation_count allocations_stop(void);

/// Calls the body and does nothing else. callgrind counts only what happens in here: `--toggle-collect=benchmark_measured`.
void benchmark_measured(void (*body)(void *context), void *context);

#endif
