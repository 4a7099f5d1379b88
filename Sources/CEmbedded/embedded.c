// Written by scripts/embed.sh; do not edit.
#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../templates/page.mustache" suffix(,)
  0};

static const fairlead_embedded_file files[] = {
  {"templates/page.mustache", file0, sizeof file0 - 1},
  {0, 0, 0}};

const fairlead_embedded_file *const fairlead_embedded_files = files;
const size_t fairlead_embedded_count = 1;
