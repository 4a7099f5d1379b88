#!/bin/sh
# Writes Sources/CEmbedded/embedded.c: one #embed for every file under rubric/ and templates/, so that a binary that was
# moved elsewhere still has its rubric, its lists and its page templates. Run it after adding, renaming or removing such
# a file; a file that only changed is picked up by the build itself (clang names embedded files as dependencies).
set -eu
cd "$(dirname "$0")/.."
target=Sources/CEmbedded/embedded.c
fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT

files=$(for folder in rubric templates; do
  [ ! -d "$folder" ] || find "$folder" -type f ! -name '.*'
done | LC_ALL=C sort)

# Names go into C string literals and into Swift keys: keep them plain.
if printf '%s\n' "$files" | LC_ALL=C grep -n '[^A-Za-z0-9._/-]'; then
  echo "embed.sh: file names under rubric/ and templates/ may hold letters, digits, '.', '_' and '-' only" >&2
  exit 65
fi

{
  cat <<'EOF'
// Written by scripts/embed.sh; do not edit.
#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

EOF
  number=0
  for file in $files; do
    # The closing zero makes an empty file a legal array; it is not counted.
    printf 'static const unsigned char file%d[] = {\n#embed "../../%s" suffix(,)\n  0};\n' "$number" "$file"
    number=$((number + 1))
  done
  printf '\nstatic const fairlead_embedded_file files[] = {\n'
  number=0
  for file in $files; do
    printf '  {"%s", file%d, sizeof file%d - 1},\n' "$file" "$number" "$number"
    number=$((number + 1))
  done
  printf '  {0, 0, 0}};\n\n'
  printf 'const fairlead_embedded_file *const fairlead_embedded_files = files;\n'
  printf 'const size_t fairlead_embedded_count = %d;\n' "$number"
} >"$fresh"

# An unchanged file keeps its date, so that nothing is built again.
cmp -s "$fresh" "$target" || cp "$fresh" "$target"
