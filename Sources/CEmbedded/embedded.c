// Written by scripts/embed.sh; do not edit.
#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../templates/area.mustache" suffix(,)
  0};
static const unsigned char file1[] = {
#embed "../../templates/company.mustache" suffix(,)
  0};
static const unsigned char file2[] = {
#embed "../../templates/fact.mustache" suffix(,)
  0};
static const unsigned char file3[] = {
#embed "../../templates/index.mustache" suffix(,)
  0};
static const unsigned char file4[] = {
#embed "../../templates/letter.mustache" suffix(,)
  0};
static const unsigned char file5[] = {
#embed "../../templates/methodology.mustache" suffix(,)
  0};
static const unsigned char file6[] = {
#embed "../../templates/page.mustache" suffix(,)
  0};
static const unsigned char file7[] = {
#embed "../../templates/script.mustache" suffix(,)
  0};
static const unsigned char file8[] = {
#embed "../../templates/style.mustache" suffix(,)
  0};

static const fairlead_embedded_file files[] = {
  {"templates/area.mustache", file0, sizeof file0 - 1},
  {"templates/company.mustache", file1, sizeof file1 - 1},
  {"templates/fact.mustache", file2, sizeof file2 - 1},
  {"templates/index.mustache", file3, sizeof file3 - 1},
  {"templates/letter.mustache", file4, sizeof file4 - 1},
  {"templates/methodology.mustache", file5, sizeof file5 - 1},
  {"templates/page.mustache", file6, sizeof file6 - 1},
  {"templates/script.mustache", file7, sizeof file7 - 1},
  {"templates/style.mustache", file8, sizeof file8 - 1},
  {0, 0, 0}};

const fairlead_embedded_file *const fairlead_embedded_files = files;
const size_t fairlead_embedded_count = 9;
