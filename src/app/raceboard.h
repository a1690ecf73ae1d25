/* raceboard.h - who is ahead among jobs of a session, for those who look at it. */
#ifndef LANDAU_APP_RACEBOARD_H
#define LANDAU_APP_RACEBOARD_H

#include "app/session.h"
#include "teach/race.h"
#include "tui/raceview.h"

/* The racers of these jobs, by their times. They borrow from the session until it advances. */
void raceboard_racers(
    const Session *session, const size_t *jobs, size_t count, Racer racers[RACE_MOST]);

/* Finds who is ahead, for the view; its words are put into `words`, and valid as long as these. */
void raceboard_fill(const Session *session, const RaceView *shown, RaceBoard *board, Text *words);

#endif
