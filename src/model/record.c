#include "model/record.h"

#include <math.h>
#include <stdlib.h>

bool record_agrees(const Record *record)
{
	return record->verdict->law &&
	       law_list_has(&record->series->expected, record->verdict->law);
}

static double measured_cost(const Record *record, double n)
{
	Size *sizes;
	size_t count = series_sizes(record->series, &sizes);
	double cost = (double)NAN;

	for (size_t i = 0; i < count; i++)
		if (sizes[i].n == n)
			cost = sizes[i].median;
	free(sizes);
	return cost;
}

double record_cost(const Record *record, double n)
{
	const Fit *fit = verdict_fit(record->verdict);

	if (record->verdict->left_cache_n > 0 && n >= record->verdict->left_cache_n)
		return measured_cost(record, n);
	return fit ? fit_value(fit, n) : (double)NAN;
}

double record_largest(const Record *record)
{
	return series_largest(record->series);
}

void record_words(const Record *record, Text *out)
{
	if (record->failure)
		text_printf(out, "failed: %s", record->failure);
	else
		verdict_words_beside(record->verdict, record->series->metric, record->witness,
		    !record->source || !source_has_foreign(record->source), out);
}

void record_remarks(const Record *record, Remarks *remarks)
{
	Size *sizes;
	size_t count = series_sizes(record->series, &sizes);

	observe(&(Observed){.series = record->series,
		    .sizes = sizes,
		    .size_count = count,
		    .verdict = record->verdict,
		    .witness = record->witness,
		    .uncertainty = record->uncertainty,
		    .surroundings = record->surroundings,
		    .source = record->source},
	    remarks);
	free(sizes);
}
