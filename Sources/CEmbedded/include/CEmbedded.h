#pragma once

#include <stddef.h>

/// One file of the repository, embedded at build time. `path` is relative to the repository's top.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} fairlead_embedded_file;

/// All embedded files in the order of their paths; `fairlead_embedded_count` of them.
extern const fairlead_embedded_file *const fairlead_embedded_files;
extern const size_t fairlead_embedded_count;
