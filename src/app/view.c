#include "app/view.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "fit/bootstrap.h"

/* Jobs take turns: only one of them is being measured at any moment. */
static RowState row_state(JobState state, bool has_its_turn)
{
	switch (state) {
	case JOB_DONE: return ROW_DONE;
	case JOB_FAILED: return ROW_FAILED;
	case JOB_IDLE: return ROW_IDLE;
	case JOB_WAITING:
	case JOB_MEASURING: break;
	}
	return has_its_turn ? ROW_MEASURING : ROW_WAITING;
}

static ExplorerRow row(
    const Job *job, Metric metric, const Surroundings *surroundings, bool has_its_turn)
{
	/* The curve that there was stays until there is another one, and beside that then. */
	const Job *shown = job_shown(job, metric);
	const Aspect *aspect = &shown->aspects[metric], *steps = &shown->aspects[METRIC_STEPS];
	const Aspect *former = shown == job && job->former ? &job->former->aspects[metric] : NULL;

	ExplorerRow row = {.name = job->target->name,
	    .topic = job->target->topic,
	    .state = row_state(job->state, has_its_turn),
	    .series = &aspect->series,
	    .sizes = aspect->sizes,
	    .size_count = aspect->size_count,
	    .verdict = &aspect->verdict,
	    .change = aspect->change,
	    .uncertainty = aspect_uncertainty(aspect),
	    .steps = steps->series.count ? &steps->verdict : NULL,
	    .surroundings = surroundings,
	    .source = source_is_known(&shown->source) ? &shown->source : NULL,
	    .failure = job->failure,
	    .former_sizes = former ? former->sizes : NULL,
	    .former_count = former ? former->size_count : 0,
	    .former_verdict = former ? &former->verdict : NULL};

	memcpy(row.measured, job->target->measures, sizeof row.measured);
	return row;
}

/* What the last samples say of a size that has no others yet. */
static Size provisional(const ExplorerRow *row, double n)
{
	const Series *series = row->series;
	Series last = {.metric = series->metric, .samples = series->samples + series->count};
	Size *sizes = NULL, size = {0};

	for (size_t i = 0; i < row->size_count; i++)
		if (row->sizes[i].n == n)
			return size;
	for (; last.count < series->count && last.samples[-1].n == n; last.samples--)
		last.count++;
	if (series_sizes(&last, &sizes) == 1)
		size = sizes[0];
	free(sizes);
	return size;
}

static void add_news(ExplorerRow *row, WatchNews news)
{
	row->making = news.making;
	row->trouble = news.trouble;
	row->messages = news.messages;
}

/* The spread of the size that was measured last. */
static double last_spread(const Job *job, Metric metric)
{
	const Aspect *aspect = &job->aspects[metric];
	const Series *series = &aspect->series;
	const Size *last =
	    series->count ? aspect_size(aspect, series->samples[series->count - 1].n) : NULL;

	return last ? last->spread : 0;
}

void view_fill(View *view, const Session *session, Metric metric, const Watch *watch)
{
	Progress progress = session_progress(session);
	const Playback *playback = session_playback(session);
	size_t count = session_job_count(session);

	while (view->capacity < count)
		memory_grow(
		    (void **)&view->rows, &view->capacity, view->capacity, sizeof *view->rows);
	for (size_t i = 0; i < count; i++) {
		view->rows[i] = row(session_job(session, i), metric, session_surroundings(session),
		    progress.n > 0 && progress.job == i);
		if (progress.n > 0 && progress.job == i)
			view->rows[i].provisional = provisional(&view->rows[i], progress.n);
		if (watch)
			add_news(&view->rows[i], watch_news(watch, i));
	}
	view->shown = (ExplorerView){
	    .rows = view->rows,
	    .count = count,
	    .paused = session_is_paused(session),
	    .n = progress.n,
	    .counting = progress.manner == COUNTING,
	    .sample = progress.sample,
	    .samples = progress.samples,
	    .seconds_left = progress.seconds_left,
	    .origin = session_origin(session),
	};
	if (playback) {
		view->shown.recording = playback_label(playback);
		view->shown.position_seconds = playback_position(playback);
		view->shown.length_seconds = playback_length(playback);
	}
	if (progress.n > 0)
		view->shown.spread = last_spread(session_job(session, progress.job), metric);
}

void view_keep(View *view)
{
	size_t count = view->shown.count;

	while (view->kept_capacity < count)
		memory_grow((void **)&view->kept, &view->kept_capacity, view->kept_capacity,
		    sizeof *view->kept);
	for (size_t i = 0; i < count; i++) {
		const ExplorerRow *row = &view->rows[i];

		view->kept[i] = (KeptVerdict){.series = row->series,
		    .size_count = row->size_count,
		    .verdict = *row->verdict,
		    .uncertainty = row->uncertainty};
	}
	view->kept_count = count;
}

void view_calm(View *view)
{
	for (size_t i = 0; i < view->shown.count && i < view->kept_count; i++) {
		const KeptVerdict *kept = &view->kept[i];
		ExplorerRow *row = &view->rows[i];

		/* One that begins anew has fewer sizes. */
		if (row->series != kept->series || row->size_count < kept->size_count)
			continue;
		row->verdict = &kept->verdict;
		row->uncertainty = kept->uncertainty;
	}
	view->shown.calm = true;
}

static void foretell(Asked *asked, const Aspect *aspect, double n, uint64_t seed)
{
	Draws draws;

	*asked = (Asked){.aspect = aspect,
	    .concluded = aspect->concluded,
	    .prediction = {.n = n, .interval = interval_unknown()}};
	if (bootstrap_draw(&aspect->series, &aspect->verdict, seed, &draws))
		asked->prediction.interval = draws_predict(&draws, n);
	draws_release(&draws);
}

void view_ask(View *view, const Session *session, size_t index, Metric metric, double n)
{
	Asked *asked = &view->asked;
	const Aspect *aspect;

	if (!(n > 0) || index >= view->shown.count)
		return;
	aspect = &job_shown(session_job(session, index), metric)->aspects[metric];
	if (asked->aspect != aspect || asked->prediction.n != n ||
	    asked->concluded != aspect->concluded)
		foretell(asked, aspect, n, session_seed(session));
	view->rows[index].asked = asked->prediction;
}

static bool is_measured(const Session *session, Metric metric)
{
	for (size_t i = 0; i < session_job_count(session); i++)
		if (session_job(session, i)->aspects[metric].series.count)
			return true;
	return false;
}

Metric view_metric(const Session *session)
{
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		if (is_measured(session, (Metric)metric))
			return (Metric)metric;
	return METRIC_TIME;
}

void view_release(View *view)
{
	free(view->rows);
	free(view->kept);
	*view = (View){0};
}
