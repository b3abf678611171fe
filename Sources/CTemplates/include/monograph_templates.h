#ifndef MONOGRAPH_TEMPLATES_H
#define MONOGRAPH_TEMPLATES_H

#include <stddef.h>

/// A part of the page, its bytes as they stand in `templates/<name>`.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} monograph_template;

/// The first of all parts; the last has no name.
const monograph_template *monograph_templates(void);

#endif
