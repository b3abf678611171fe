// Memory of small sizes, in front of glibc's own, for the whole program and its libraries. A document is thousands of small
// objects that one thread makes and lets go of at once: glibc keeps seven of each size at hand and looks for a place for the
// others. Here each thread keeps chains of free blocks of each size, and hands whole chains on to other threads. Memory goes
// back to the system when the program ends.
#ifdef MONOGRAPH_MEMORY
#define _GNU_SOURCE
#include "monograph_memory.h"

#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

enum { step = 16, largest = 1024, sizes = largest / step + 1, page_size = 1 << 14, page_count = 1 << 20 };

/// While it is free.
typedef struct block {
  struct block *next;
  /// Of the first in a chain that waits for a thread: the next chain.
  struct block *next_chain;
} block;

/// What a thread has of a size: a chain that it takes from and adds to, and a full one.
typedef struct {
  block *first;
  size_t count;
  block *full;
} shelf;

static _Thread_local shelf shelves[sizes] __attribute__((tls_model("initial-exec")));

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
/// By size: chains that no thread has.
static block *chains[sizes];
/// Address space whose pages hold blocks of one size each; none of it is memory before it is used.
static char *pages;
static size_t reserved, used;
/// The size in steps of the blocks of each page.
static uint8_t page_sizes[page_count];

/// A block of a full chain lies on any page; as many of them as a page holds.
static size_t chain_length(size_t size) { return page_size / (size * step); }

static bool is_ours(const void *block) { return (uintptr_t)block - (uintptr_t)pages < reserved; }

static size_t size_of(const void *block) { return page_sizes[(size_t)((char *)block - pages) / page_size]; }

/// The blocks of a new page; none where there is no address space.
static block *cut_page(size_t size) {
  if (!pages) {
    // The first request comes before there is a second thread.
    char *found = mmap(NULL, (size_t)page_size * page_count, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    pages = found == MAP_FAILED ? (char *)page_size : found;
    reserved = found == MAP_FAILED ? 0 : (size_t)page_size * page_count;
  }
  if (used == reserved) return NULL;
  char *page = pages + used;
  page_sizes[used / page_size] = (uint8_t)size;
  used += page_size;
  block *first = NULL;
  for (size_t place = chain_length(size); place-- > 0;) {
    block *free_block = (block *)(page + place * size * step);
    free_block->next = first;
    first = free_block;
  }
  return first;
}

/// A block where a thread has none in its first chain.
static __attribute__((noinline)) void *find(size_t size) {
  shelf *shelf = &shelves[size];
  block *found = shelf->full;
  shelf->full = NULL;
  if (!found) {
    pthread_mutex_lock(&lock);
    found = chains[size];
    if (found) chains[size] = found->next_chain;
    else found = cut_page(size);
    pthread_mutex_unlock(&lock);
    if (!found) return __libc_malloc(size * step);
  }
  shelf->first = found->next;
  shelf->count = chain_length(size) - 1;
  return found;
}

/// Puts a full chain aside for the thread, and the one before it for all.
static __attribute__((noinline)) void put_aside(shelf *shelf, size_t size) {
  block *last = shelf->full;
  shelf->full = shelf->first;
  shelf->first = NULL;
  shelf->count = 0;
  if (!last) return;
  pthread_mutex_lock(&lock);
  last->next_chain = chains[size];
  chains[size] = last;
  pthread_mutex_unlock(&lock);
}

/// A block of at most `largest` bytes.
static inline void *take(size_t count) {
  size_t size = (count + step - 1 + !count) / step;
  shelf *shelf = &shelves[size];
  block *found = shelf->first;
  if (!found) return find(size);
  shelf->first = found->next;
  shelf->count--;
  return found;
}

void *malloc(size_t count) { return count > largest ? __libc_malloc(count) : take(count); }

void free(void *freed) {
  if (!is_ours(freed)) return __libc_free(freed);
  size_t size = size_of(freed);
  shelf *shelf = &shelves[size];
  block *first = freed;
  first->next = shelf->first;
  shelf->first = first;
  if (++shelf->count == chain_length(size)) put_aside(shelf, size);
}

void *calloc(size_t count, size_t size) {
  size_t total;
  if (__builtin_mul_overflow(count, size, &total) || total > largest) return __libc_calloc(count, size);
  // Of `malloc` and `memset` the compiler would make a call of this very function.
  void *made = take(total);
  return made ? memset(made, 0, total) : NULL;
}

void *realloc(void *old, size_t size) {
  if (!old) return malloc(size);
  if (!is_ours(old)) return __libc_realloc(old, size);
  size_t had = size_of(old) * step;
  if (size <= had && size > 0) return old;
  void *made = size > 0 ? malloc(size) : NULL;
  if (made) memcpy(made, old, had);
  if (made || size == 0) free(old);
  return made;
}

size_t malloc_usable_size(void *block) {
  static size_t (*glibc)(void *);
  if (is_ours(block)) return size_of(block) * step;
  if (!glibc) glibc = dlsym(RTLD_NEXT, "malloc_usable_size");
  return glibc(block);
}
#endif
