#ifndef MONOGRAPH_MEMORY_H
#define MONOGRAPH_MEMORY_H

// `malloc` and what belongs to it; see memory.c. There is nothing to call besides.

#endif
