/* hash-lookup.c - a chained hash table; the chains are indices into one array of entries. */
#include <stdlib.h>

#include "landau.h"

#define NONE UINT32_MAX

typedef struct Entry {
	uint64_t key;
	uint32_t next; /* the entry behind it in its bucket, or NONE */
} Entry;

typedef struct Table {
	size_t n;        /* entries, and as many buckets */
	uint32_t *first; /* the first entry of each bucket, or NONE */
	Entry *entries;
} Table;

/* Mixes the key byte by byte, as one would a string: FNV-1a, by Fowler, Noll and Vo. */
static uint64_t hash(uint64_t key)
{
	uint64_t hash = 0xcbf29ce484222325;

	for (int byte = 0; byte < 8; byte++) {
		hash ^= key >> 8 * byte & 0xff;
		hash *= 0x100000001b3;
	}
	return hash;
}

/* The upper half of the hash is scaled to a bucket, 0 to n - 1. */
static size_t table_bucket(const Table *table, uint64_t key)
{
	return (hash(key) >> 32) * table->n >> 32;
}

static uint32_t table_find(const Table *table, uint64_t key)
{
	uint32_t entry = table->first[table_bucket(table, key)];

	while (entry != NONE && table->entries[entry].key != key)
		entry = table->entries[entry].next;
	return entry;
}

static void table_add(Table *table, uint32_t entry, uint64_t key)
{
	uint32_t *first = &table->first[table_bucket(table, key)];

	table->entries[entry] = (Entry){.key = key, .next = *first};
	*first = entry;
}

/* What one call looks for. */
typedef struct Lookup {
	uint64_t key;
	uint32_t entry; /* where it is, or NONE */
} Lookup;

/* One table for all calls. */
typedef struct State {
	Table table;
	uint32_t calls;
	LandauRandom keys, random;
	Lookup *lookups;
} State;

static void release(void *state)
{
	State *s = state;

	free(s->table.first);
	free(s->table.entries);
	free(s->lookups);
	free(s);
}

static void *prepare(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random)
{
	State *s = calloc(1, sizeof *s);

	(void)input;
	if (!s)
		return NULL;
	s->table.n = n;
	s->table.first = calloc(n, sizeof *s->table.first);
	s->table.entries = calloc(n, sizeof *s->table.entries);
	s->lookups = calloc(calls, sizeof *s->lookups);
	s->calls = calls;
	s->keys.state = landau_random(random);
	s->random.state = landau_random(random);
	if (!s->table.first || !s->table.entries || !s->lookups) {
		release(s);
		return NULL;
	}
	for (uint32_t i = 0; i < n; i++)
		s->table.first[i] = NONE;
	for (uint32_t i = 0; i < n; i++)
		table_add(&s->table, i, landau_random_at(s->keys, i));
	return s;
}

/* Half of the keys are in the table. They are computed, not read from it: reading them would
 * bring into the cache what the lookup is to find. */
static void reset(void *state)
{
	State *s = state;

	for (uint32_t call = 0; call < s->calls; call++) {
		uint64_t i = landau_below(&s->random, 2 * s->table.n);

		s->lookups[call] = (Lookup){.key = landau_random_at(s->keys, i),
		    .entry = i < s->table.n ? (uint32_t)i : NONE};
	}
}

static uint64_t run(void *state, uint32_t call)
{
	const State *s = state;

	return table_find(&s->table, s->lookups[call].key);
}

static bool check(void *state, uint32_t call, uint64_t answer)
{
	const State *s = state;

	return answer == s->lookups[call].entry;
}

static const LandauInput inputs[] = {
    {.name = "random",
	.time = {.textbook = "O(1)"},
	.steps = {.textbook = "O(1)"},
	.memory = {.textbook = "O(1)"}},
    {.name = NULL},
};

const LandauAlgorithm landau_algorithm = {
    .landau = LANDAU_VERSION,
    .name = "hash-lookup",
    .title = "Hash lookup",
    .sentence = "Finds a key in a hash table with chains and as many buckets as entries; half of "
		"the keys are there.",
    .topic = "basics",
    .inputs = inputs,
    .smallest = 16,
    .largest = 100000000,
    .prepare = prepare,
    .reset = reset,
    .run = run,
    .check = check,
    .release = release,
};
