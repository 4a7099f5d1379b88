#pragma once

// libxml2 built with ICU drags ICU's headers in, and Foundation brings ICU types of its own: the two clash as
// "'UErrorCode' has different definitions in different modules". Nothing here needs ICU.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
