#ifndef MONOGRAPH_PAGE_PARTS_H
#define MONOGRAPH_PAGE_PARTS_H

#include <stddef.h>

/// A part of the page, its bytes as they stand in `parts/<name>`.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} monograph_page_part;

/// The first of all parts; the last has no name.
const monograph_page_part *monograph_page_parts(void);

#endif
