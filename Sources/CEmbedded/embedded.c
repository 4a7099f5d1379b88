#include "CEmbedded.h"

const fairlead_embedded_file fairlead_embedded_files[] = {{0}};
const size_t fairlead_embedded_count = 0;
