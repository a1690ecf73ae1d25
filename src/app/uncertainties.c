#include "app/uncertainties.h"

#include <stdlib.h>

#include "app/parallel.h"
#include "base/memory.h"
#include "fit/bootstrap.h"

typedef struct Task {
	Record *records;
	Uncertainty *uncertainties;
} Task;

static void draw(void *context, size_t index)
{
	Task *task = context;
	Record *record = &task->records[index];

	bootstrap(record->series, record->verdict, record->seed, &task->uncertainties[index]);
	record->uncertainty = &task->uncertainties[index];
}

Uncertainty *uncertainties_draw(Record *records, size_t count)
{
	Task task = {records, memory_new(count, sizeof *task.uncertainties)};

	parallel_run(count, draw, &task);
	return task.uncertainties;
}

void uncertainties_free(Uncertainty *uncertainties, Record *records, size_t count)
{
	for (size_t i = 0; i < count; i++)
		records[i].uncertainty = NULL;
	free(uncertainties);
}
