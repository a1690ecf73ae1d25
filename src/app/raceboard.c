#include "app/raceboard.h"

#include <stdio.h>

void raceboard_racers(
    const Session *session, const size_t *jobs, size_t count, Racer racers[RACE_MOST])
{
	for (size_t i = 0; i < count && i < RACE_MOST; i++) {
		const Job *job = job_shown(session_job(session, jobs[i]), METRIC_TIME);
		const Aspect *aspect = &job->aspects[METRIC_TIME];

		racers[i] = (Racer){.name = job->target->name,
		    .sizes = aspect->sizes,
		    .size_count = aspect->size_count,
		    .verdict = &aspect->verdict,
		    .has_failed = job->state == JOB_FAILED};
	}
}

void raceboard_fill(const Session *session, const RaceView *shown, RaceBoard *board, Text *words)
{
	Racer racers[RACE_MOST];
	Race race;

	text_clear(words);
	*board = (RaceBoard){0};
	for (size_t i = 0; i < shown->count; i++)
		if (shown->rows[i] >= session_job_count(session))
			return;
	raceboard_racers(session, shown->rows, shown->count, racers);
	race_find(racers, shown->count, &race);
	race_words(&race, racers, true, words);
	board->n = race.n;
	board->words = text_string(words);
	for (size_t i = 0; i < race.count; i++) {
		const Standing *standing = &race.standings[i];
		Text reach = {0};

		race_reach_words(standing, &reach);
		board->lanes[i] = (RaceLane){.row = shown->rows[standing->racer],
		    .cost = standing->cost,
		    .times = standing->times};
		snprintf(
		    board->lanes[i].reach, sizeof board->lanes[i].reach, "%s", text_string(&reach));
		text_release(&reach);
	}
	board->count = race.count;
}
