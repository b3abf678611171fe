#ifndef MONOGRAPH_TABLES_H
#define MONOGRAPH_TABLES_H

#include <stddef.h>

/// One vocabulary table, its bytes as they stand in `tables/<name>.tsv`.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} monograph_table;

/// The first of all tables; the last has no name.
const monograph_table *monograph_tables(void);

#endif
