#include "app/save.h"

#include <sys/stat.h>

#include "io/output.h"

static const char *const endings[] = {
    [SAVE_SCREEN] = "screen.txt",
    [SAVE_DATA] = "json",
    [SAVE_VERDICTS] = "csv",
    [SAVE_MAN] = "7",
    [SAVE_HTML] = "html",
    [SAVE_MARKDOWN] = "md",
    [SAVE_PDF] = "pdf",
    [SAVE_SVG] = "svg",
    [SAVE_TEXT] = "txt",
};

bool save_text(SaveKind kind, const Text *text, Text *name, Error *error)
{
	enum { MOST = 9999 };
	Text path = {0};
	bool saved = false, taken = true;

	for (int number = 1; taken && number <= MOST; number++) {
		struct stat there;

		text_clear(&path);
		text_printf(&path, "landau-%d.%s", number, endings[kind]);
		if (lstat(text_string(&path), &there) == 0)
			continue;
		saved = output_create(text_string(&path), text, error);
		/* Somebody else may have taken the name meanwhile. */
		taken = !saved && error->status == STATUS_USAGE;
	}
	if (saved)
		text_append(name, text_string(&path));
	else if (taken)
		error_set(error, STATUS_LANDAU, "can't write %s: there are too many already",
		    text_string(&path));
	text_release(&path);
	return saved;
}
