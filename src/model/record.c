#include "model/record.h"

#include <math.h>

bool record_agrees(const Record *record)
{
	return record->verdict->law &&
	       law_list_has(&record->series->expected, record->verdict->law);
}

double record_cost(const Record *record, double n)
{
	const Fit *fit = verdict_fit(record->verdict);

	return fit ? fit_value(fit, n) : (double)NAN;
}

double record_largest(const Record *record)
{
	double largest = 0;

	for (size_t i = 0; i < record->series->count; i++)
		largest = fmax(largest, record->series->samples[i].n);
	return largest;
}

void record_words(const Record *record, Text *out)
{
	if (record->failure)
		text_printf(out, "failed: %s", record->failure);
	else
		verdict_words_beside(record->verdict, record->series->metric, record->witness, out);
}
