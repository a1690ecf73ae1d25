#include "io/seriesreader.h"

#include <float.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "io/sourcejson.h"

static bool take_law(const JsonPlace *place, const Law **law, Error *error)
{
	if (!jsonplace_is(place, JSON_STRING, error))
		return false;
	*law = law_find(json_string_value(place->value));
	return *law || jsonplace_wrong(place, error,
			   "no growth law of this landau: 'landau list --laws' shows them");
}

static bool take_expected(const JsonPlace *in, LawList *list, Error *error)
{
	JsonPlace array = jsonplace_key(in, "expected");

	if (!jsonplace_is(&array, JSON_ARRAY, error))
		return false;
	if (json_array_size(array.value) > LAW_LIST_SIZE)
		return jsonplace_wrong(&array, error, "more laws than can be expected");
	for (size_t i = 0; i < json_array_size(array.value); i++) {
		JsonPlace item = jsonplace_item(&array, i);

		if (!take_law(&item, &list->laws[list->count], error))
			return false;
		list->count++;
	}
	return true;
}

static bool take_sample(const JsonPlace *place, SavedSeries *series, Error *error)
{
	Sample sample = {.calls = 1};

	if (!jsonplace_is(place, JSON_OBJECT, error) || !jsonplace_needs(place, "n", error) ||
	    !jsonplace_needs(place, "value", error) ||
	    !jsonplace_number(place, "n", 1, DBL_MAX, &sample.n, error) ||
	    !jsonplace_number(place, "value", 0, DBL_MAX, &sample.value, error) ||
	    !jsonplace_number(place, "calls", 1, DBL_MAX, &sample.calls, error) ||
	    !jsonplace_number(place, "at", 0, DBL_MAX, &sample.at, error) ||
	    !jsonplace_number(place, "cpu", 0, DBL_MAX, &sample.cpu, error) ||
	    !jsonplace_number(place, "bytes", 0, DBL_MAX, &sample.bytes, error) ||
	    !jsonplace_number(place, "lost", 0, DBL_MAX, &sample.lost, error) ||
	    !jsonplace_number(place, "yardstick", 0, DBL_MAX, &sample.yardstick, error))
		return false;
	saved_add_sample(series, sample);
	return true;
}

/* What put_series() of json.c writes: the samples, and what is known of their law. */
static bool take_measured(const JsonPlace *place, SavedSeries *series, Error *error)
{
	JsonPlace array = jsonplace_key(place, "samples");
	double below_clock = 0;
	char **textbook = &series->series.textbook;

	if (!jsonplace_text(place, "textbook", textbook, error) ||
	    !take_expected(place, &series->series.expected, error) ||
	    !jsonplace_number(place, "below_clock", 0, 0x1p53, &below_clock, error) ||
	    !jsonplace_number(
		place, "startup", 0, DBL_MAX, &series->series.startup_seconds, error) ||
	    !jsonplace_needs(place, "samples", error) || !jsonplace_is(&array, JSON_ARRAY, error))
		return false;
	/* "" is what a series without a textbook is saved with. */
	if (*textbook && !**textbook) {
		free(*textbook);
		*textbook = NULL;
	}
	series->series.below_clock = (size_t)below_clock;
	if (json_array_size(array.value) > SAVED_MOST_SAMPLES)
		return jsonplace_wrong(&array, error, "more than a million samples");
	for (size_t i = 0; i < json_array_size(array.value); i++) {
		JsonPlace item = jsonplace_item(&array, i);

		if (!take_sample(&item, series, error))
			return false;
	}
	return true;
}

/* Of the verdict only what can't be concluded again: it takes the target to know that. */
static bool take_tell(const JsonPlace *verdict, SavedSeries *series, Error *error)
{
	JsonPlace law = jsonplace_key(verdict, "law"), tell = jsonplace_key(verdict, "tell");

	if (!jsonplace_is(verdict, JSON_OBJECT, error) || !jsonplace_is(&tell, JSON_OBJECT, error))
		return false;
	if (!law.value || !tell.value)
		return true;
	return take_law(&law, &series->tell_law, error) &&
	       jsonplace_number(&tell, "n", 1, DBL_MAX, &series->tell_n, error) &&
	       jsonplace_number(&tell, "seconds", 0, DBL_MAX, &series->tell_seconds, error);
}

/* What makes a series another one than all the others. */
typedef struct Identity {
	char *name, *target, *input;
} Identity;

static bool take_metric(const JsonPlace *place, Metric *metric, Error *error)
{
	JsonPlace name = jsonplace_key(place, "metric");

	if (!jsonplace_needs(place, "metric", error) || !jsonplace_is(&name, JSON_STRING, error))
		return false;
	*metric = metric_find(json_string_value(name.value));
	return *metric != METRIC_COUNT ||
	       jsonplace_wrong(&name, error, "a metric is time, cpu, steps or memory");
}

static SavedSeries *add(
    const JsonPlace *place, const Identity *identity, Metric metric, Saved *saved, Error *error)
{
	const char *input = identity->input ? identity->input : "";

	if (saved_find(saved, identity->target, input, metric)) {
		jsonplace_wrong(place, error, "these target, input and metric stood here before");
		return NULL;
	}
	if (saved->count == SAVED_MOST_SERIES) {
		jsonplace_wrong(place, error, "more than 10000 series");
		return NULL;
	}
	return saved_add(saved, identity->name ? identity->name : identity->target,
	    identity->target, input, metric);
}

/* Whatever the file holds, a failure is shown as it is. */
static bool take_failure(const JsonPlace *place, char **failure, Error *error)
{
	char *raw = NULL;
	Text shown = {0};

	if (!jsonplace_text(place, "failure", &raw, error))
		return false;
	if (raw) {
		text_append_visible(&shown, raw, strlen(raw));
		*failure = shown.bytes;
	}
	free(raw);
	return true;
}

static bool take_identified(
    const JsonPlace *place, const Identity *identity, Saved *saved, Error *error)
{
	JsonPlace verdict = jsonplace_key(place, "verdict");
	JsonPlace source = jsonplace_key(place, "source");
	SavedSeries *series;
	Metric metric;

	if (!take_metric(place, &metric, error))
		return false;
	series = add(place, identity, metric, saved, error);
	return series && take_measured(place, series, error) &&
	       jsonplace_number(place, "cache", 0, DBL_MAX, &series->cache_bytes, error) &&
	       take_failure(place, &series->failure, error) &&
	       jsonplace_text(place, "stopped", &series->stopped, error) &&
	       sourcejson_read(&source, &series->source, error) &&
	       take_tell(&verdict, series, error);
}

static bool identify(const JsonPlace *place, Identity *identity, Error *error)
{
	return jsonplace_is(place, JSON_OBJECT, error) && jsonplace_needs(place, "target", error) &&
	       jsonplace_text(place, "name", &identity->name, error) &&
	       jsonplace_text(place, "target", &identity->target, error) &&
	       jsonplace_text(place, "input", &identity->input, error);
}

static void forget(Identity *identity)
{
	free(identity->name);
	free(identity->target);
	free(identity->input);
}

bool seriesreader_read(const JsonPlace *place, Saved *saved, Error *error)
{
	Identity identity = {0};
	bool taken =
	    identify(place, &identity, error) && take_identified(place, &identity, saved, error);

	forget(&identity);
	return taken;
}

bool seriesreader_read_witness(const JsonPlace *place, Saved *saved, Error *error)
{
	JsonPlace witness = jsonplace_key(place, "witness");
	Identity identity = {0};
	SavedSeries *series;
	bool taken = true;
	Metric metric;

	if (!jsonplace_is(&witness, JSON_OBJECT, error))
		return false;
	if (!json_object_get(witness.value, "samples"))
		return true;
	if (!take_metric(&witness, &metric, error) || !identify(place, &identity, error)) {
		taken = false;
	} else if (!saved_find(
		       saved, identity.target, identity.input ? identity.input : "", metric)) {
		series = add(&witness, &identity, metric, saved, error);
		taken = series && take_measured(&witness, series, error) &&
			take_tell(&witness, series, error);
		if (series)
			series->is_witness = true;
	}
	forget(&identity);
	return taken;
}
