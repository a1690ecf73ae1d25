#include "model/band.h"

#include <math.h>

/* Between two factors, at a share of the way: in logarithms, where the lower one may be zero. */
static double between(double from, double to, double share)
{
	if (!(from > 0) || !(to > 0) || isinf(from) || isinf(to))
		return share < 0.5 ? from : to;
	return exp(log(from) + share * (log(to) - log(from)));
}

bool band_at(const FitBand *band, const Fit *fit, double n, double *low, double *high)
{
	const BandPoint *points = band->points;
	double value, share;
	size_t i = 1;

	if (band->count < 2 || !(n >= points[0].n) || n > points[band->count - 1].n)
		return false;
	while (n > points[i].n)
		i++;
	share = log(n / points[i - 1].n) / log(points[i].n / points[i - 1].n);
	value = fit_value(fit, n);
	*low = value * between(points[i - 1].low, points[i].low, share);
	*high = value * between(points[i - 1].high, points[i].high, share);
	return !isnan(*low) && !isnan(*high);
}
