#include "cli/results.h"

#include "app/uncertainties.h"
#include "base/words.h"
#include "cli/print.h"
#include "cli/subcommand.h"
#include "io/csv.h"
#include "io/table.h"

Status results_print(const Options *options, const RunInfo *info, Record *records, size_t count)
{
	Uncertainty *uncertainties = NULL;
	Text out = {0};
	Status status;

	/* The others don't show any. */
	if (options->format != FORMAT_CSV && options->format != FORMAT_SAMPLES)
		uncertainties = uncertainties_draw(records, count);

	switch (options->format) {
	case FORMAT_CSV: csv_verdicts(records, count, &out); break;
	case FORMAT_SAMPLES: csv_samples(records, count, &out); break;
	case FORMAT_JSON: json_run(info, records, count, &out); break;
	case FORMAT_TABLE:
	case FORMAT_MARKDOWN:
	case FORMAT_MAN:
	case FORMAT_HTML:
	case FORMAT_PDF:
	case FORMAT_SVG:
	case FORMAT_TEXT:
	case FORMAT_COUNT:
		table_verdicts(records, count, &out);
		if (info && info->warnings && *info->warnings)
			text_printf(&out, "\n%s", info->warnings);
		break;
	}
	status = print(options->output, &out);
	text_release(&out);
	uncertainties_free(uncertainties, records, uncertainties ? count : 0);
	return status;
}

void results_command(const Options *options, Text *out)
{
	/* The first is a subcommand or, where none was named, the program. */
	int first = options->argument_count && !subcommand_find(options->arguments[0]);

	text_append(out, "landau");
	for (int i = first; i < options->argument_count; i++) {
		text_append(out, " ");
		word_quote(options->arguments[i], out);
	}
}
