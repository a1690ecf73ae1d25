#include "tui/debounce.h"

void debounce_note(Debounce *debounce, long long now)
{
	debounce->last = now;
	if (debounce->first == 0)
		debounce->first = now;
}

static long long due(const Debounce *debounce)
{
	long long quiet = debounce->last + DEBOUNCE_QUIET_MS;
	long long latest = debounce->first + DEBOUNCE_LATEST_MS;

	return quiet < latest ? quiet : latest;
}

bool debounce_take(Debounce *debounce, long long now)
{
	if (debounce->first == 0 || now < due(debounce))
		return false;
	*debounce = (Debounce){0};
	return true;
}

int debounce_patience(const Debounce *debounce, long long now)
{
	if (debounce->first == 0)
		return -1;
	return now >= due(debounce) ? 0 : (int)(due(debounce) - now);
}
