#include "tui/chartview.h"

#include <math.h>

#include "tui/explorer.h"

bool chartview_leave(ChartView *view)
{
	bool had = view->cross_n > 0;

	view->cross_n = 0;
	return had;
}

static double largest_n(const ExplorerRow *row)
{
	return row->size_count ? row->sizes[row->size_count - 1].n : 0;
}

static const Law *leading_law(const ExplorerRow *row)
{
	return row->verdict ? row->verdict->law : NULL;
}

/* The next n beyond the largest, on the way in which sizes grow. */
static double n_after(const ExplorerRow *row, double n)
{
	const Law *law = leading_law(row);

	return law && law->exponential ? n + 1 : n * 2;
}

static double n_before(const ExplorerRow *row, double n)
{
	const Law *law = leading_law(row);

	return fmax(law && law->exponential ? n - 1 : n / 2, largest_n(row));
}

double chartview_cross(const ChartView *view, const ExplorerRow *row)
{
	double nearest = 0;

	if (!(view->cross_n > 0) || view->cross_n > largest_n(row))
		return row->size_count ? view->cross_n : 0;
	for (size_t i = 0; i < row->size_count; i++)
		if (nearest == 0 ||
		    fabs(log(row->sizes[i].n / view->cross_n)) < fabs(log(nearest / view->cross_n)))
			nearest = row->sizes[i].n;
	return nearest;
}

void chartview_place(ChartView *view, const ExplorerRow *row, double n)
{
	view->cross_n = fmax(round(n), 1);
	view->cross_n = chartview_cross(view, row);
}

/* To the next measured size; from the largest on farther, as far as the axis leads. */
static void move_cross(ChartView *view, const ExplorerRow *row, double last_n, bool back)
{
	double now = chartview_cross(view, row), next = 0;

	for (size_t i = 0; i < row->size_count; i++) {
		double n = row->sizes[i].n;

		if (back && n < now)
			next = n;
		if (!back && n > now && next == 0)
			next = n;
	}
	if (back && now > largest_n(row))
		next = n_before(row, now);
	if (!back && next == 0 && n_after(row, now) <= last_n)
		next = n_after(row, now);
	if (next > 0)
		view->cross_n = next;
}

Theory chartview_theory(const ExplorerRow *row)
{
	const Series *series = row->series;
	const Law *law = series->textbook ? law_find(series->textbook) : NULL;
	const Size *last = row->size_count ? &row->sizes[row->size_count - 1] : NULL;

	if (!law && series->expected.count)
		law = series->expected.laws[0];
	if (!law || !last)
		return (Theory){0};
	return (Theory){law, last->n, last->median};
}

static size_t add_divisor(const Law *divisors[DIVISORS_MOST], size_t count, const Law *law)
{
	for (size_t i = 0; i < count; i++)
		if (divisors[i] == law)
			return count;
	/* To be divided by one changes nothing. */
	if (!law || law == &laws[LAW_CONSTANT] || count == DIVISORS_MOST)
		return count;
	divisors[count] = law;
	return count + 1;
}

size_t chartview_divisors(const ExplorerRow *row, const Law *divisors[DIVISORS_MOST])
{
	const Law *leading = leading_law(row);
	LawId id = leading && !leading->outside ? law_id(leading) : LAW_LINEAR;
	size_t count = 0;

	for (size_t i = 0; row->verdict && i < row->verdict->plausible_count; i++)
		count = add_divisor(divisors, count, row->verdict->plausible[i].law);
	count = add_divisor(divisors, count, chartview_theory(row).law);
	if (id > 0)
		count = add_divisor(divisors, count, &laws[id - 1]);
	count = add_divisor(divisors, count, &laws[id]);
	if (id + 1 < LAW_COUNT)
		count = add_divisor(divisors, count, &laws[id + 1]);
	return count;
}

static void next_divisor(ChartView *view, const ExplorerRow *row)
{
	const Law *divisors[DIVISORS_MOST];
	size_t count = chartview_divisors(row, divisors), next = 0;

	for (size_t i = 0; i < count; i++)
		if (divisors[i] == view->divisor)
			next = i + 1;
	/* One that isn't of this target's goes as the last one does. */
	if (view->divisor && next == 0)
		next = count;
	view->divisor = next < count ? divisors[next] : NULL;
}

static void zoom(ChartView *view, const ExplorerRow *row, int by)
{
	view->zoom.level += by;
	if (view->zoom.level < 0)
		view->zoom.level = 0;
	if (view->zoom.level > CHART_ZOOM_MOST)
		view->zoom.level = CHART_ZOOM_MOST;
	view->zoom.n = view->cross_n > 0 ? chartview_cross(view, row) : largest_n(row);
}

bool chartview_act(ChartView *view, const ExplorerRow *row, double last_n, ViewAction action)
{
	bool crossed = view->cross_n > 0;

	switch (action) {
	case VIEW_LEFT:
	case VIEW_RIGHT:
		if (crossed)
			move_cross(view, row, last_n, action == VIEW_LEFT);
		return crossed;
	case VIEW_CROSS: view->cross_n = crossed ? 0 : largest_n(row); return true;
	case VIEW_ZOOM_IN: zoom(view, row, 1); return true;
	case VIEW_ZOOM_OUT: zoom(view, row, -1); return true;
	case VIEW_WHOLE: view->zoom = (ChartZoom){0}; return true;
	case VIEW_NORMALISE: next_divisor(view, row); return true;
	case VIEW_THEORY: view->theory = !view->theory; return true;
	case VIEW_FITS: view->points = !view->points; return true;
	case VIEW_BAND: view->band = !view->band; return true;
	default: return false;
	}
}
