/* inputkinds.h - the next kind of input of what is explored. */
#ifndef LANDAU_APP_INPUTKINDS_H
#define LANDAU_APP_INPUTKINDS_H

#include "app/session.h"

/* So many can be added to what is explored. */
enum { INPUTKINDS_MOST = 64 };

/*
 * The target of the list that has the next kind of input after that of `index`: where it isn't
 * there yet it is added, to list and session, and measured next. `index` itself where there is no
 * other. The list needs room for INPUTKINDS_MOST more, from before the session was made.
 */
size_t inputkinds_next(TargetList *list, Session *session, size_t index);

#endif
