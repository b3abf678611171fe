#include "markup_events.h"
#include <libxml/xmlversion.h>
int markup_events_version(void) { return LIBXML_VERSION; }
