#ifndef MARKUP_EVENTS_H
#define MARKUP_EVENTS_H
int markup_events_version(void);
#endif
