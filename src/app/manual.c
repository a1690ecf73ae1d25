#include "app/manual.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "app/shipped.h"
#include "base/memory.h"
#include "base/text.h"

/* A page that says where the others are, in a folder that was built. */
#define IN_TREE "man/landau.1"

/* "landau.1", "landau-fit.1", "landau-laws.7.gz": the length of the topic behind `*topic`, or 0
 * where it is no page of this manual. */
static size_t topic_of(const char *file, const char **topic)
{
	static const char program[] = "landau";
	size_t whole = strspn(file, "abcdefghijklmnopqrstuvwxyz0123456789-");
	bool is_page = file[whole] == '.' && strchr("1357", file[whole + 1]) &&
		       (!file[whole + 2] || file[whole + 2] == '.');

	if (!is_page || strncmp(file, program, sizeof program - 1) != 0)
		return 0;
	*topic = file;
	if (whole == sizeof program - 1)
		return whole;
	if (file[sizeof program - 1] != '-')
		return 0;
	*topic = file + sizeof program;
	return whole - sizeof program;
}

static void add_page(Manual *manual, const char *folder, const char *file)
{
	const char *topic;
	size_t length = topic_of(file, &topic);
	ManualPage page;
	Text path = {0};

	if (!length)
		return;
	text_printf(&path, "%s/%s", folder, file);
	page = (ManualPage){.topic = memory_copy_bytes(topic, length), .path = path.bytes};
	memory_grow((void **)&manual->pages, &manual->capacity, manual->count, sizeof page);
	manual->pages[manual->count++] = page;
}

static void add_folder(Manual *manual, const char *folder)
{
	DIR *directory = opendir(folder);
	const struct dirent *entry;

	if (!directory)
		return;
	while ((entry = readdir(directory)))
		add_page(manual, folder, entry->d_name);
	closedir(directory);
}

/* The folders of a build that hold pages: those of the source, and those that were made. */
static void add_built(Manual *manual, const char *page)
{
	static const char *const folders[] = {"man", "algorithms"};
	size_t length = strlen(page) - strlen(IN_TREE);

	for (int i = 0; i < 2; i++) {
		Text folder = {0};

		text_append_bytes(&folder, page, length);
		text_append(&folder, folders[i]);
		add_folder(manual, folder.bytes);
		text_release(&folder);
	}
}

static void add_installed(Manual *manual)
{
	static const char *const sections[] = {"1", "3", "5", "7"};

	for (int i = 0; i < 4; i++) {
		Text folder = {0};

		text_printf(&folder, MANUAL_FOLDER "/man%s", sections[i]);
		add_folder(manual, folder.bytes);
		text_release(&folder);
	}
}

static int by_topic(const void *a, const void *b)
{
	return strcmp(((const ManualPage *)a)->topic, ((const ManualPage *)b)->topic);
}

void manual_find(Manual *manual)
{
	Text page = {0};

	shipped_find(IN_TREE, "", &page);
	if (page.length)
		add_built(manual, page.bytes);
	else
		add_installed(manual);
	if (manual->count)
		qsort(manual->pages, manual->count, sizeof *manual->pages, by_topic);
	text_release(&page);
}

const ManualPage *manual_page(const Manual *manual, const char *topic)
{
	for (size_t i = 0; i < manual->count; i++)
		if (strcmp(manual->pages[i].topic, topic) == 0)
			return &manual->pages[i];
	return NULL;
}

void manual_release(Manual *manual)
{
	for (size_t i = 0; i < manual->count; i++) {
		free(manual->pages[i].topic);
		free(manual->pages[i].path);
	}
	free(manual->pages);
	*manual = (Manual){0};
}
