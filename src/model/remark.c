#include "model/remark.h"

#include <math.h>
#include <string.h>

#include "base/units.h"

static const char *const kind_names[] = {
    [REMARK_CACHE] = "cache",
    [REMARK_KNEE] = "knee",
    [REMARK_JUMP] = "jump",
    [REMARK_FALL] = "fall",
    [REMARK_HIDDEN] = "fixed cost",
    [REMARK_LOAD] = "load",
    [REMARK_PACE] = "pace",
    [REMARK_SPREAD] = "spread",
    [REMARK_LOOSE] = "loose",
    [REMARK_DRIFT] = "drift",
    [REMARK_CLOCK] = "clock",
    [REMARK_FOREIGN] = "foreign",
    [REMARK_TREND] = "trend",
    [REMARK_AHEAD] = "ahead",
    [REMARK_STARTUP] = "startup",
    [REMARK_UNKNOWN] = "unknown",
};

const char *remark_kind_name(RemarkKind kind)
{
	return kind_names[kind];
}

/* "5.2 times", "13 times". */
static void append_times(double factor, Text *out)
{
	text_printf(out, factor < 9.95 ? "%.1f times" : "%.0f times", factor);
}

static void cache_words(const Remark *remark, Text *out)
{
	char n[UNITS_SIZE], bytes[UNITS_SIZE], size[UNITS_SIZE];

	text_printf(out, "from n = %s on the working set (%s) leaves the ",
	    units_count(n, remark->n), units_bytes(bytes, remark->bytes));
	if (remark->level)
		text_printf(out, "L%u ", remark->level);
	text_printf(out, "cache (%s): calls get up to ", units_bytes(size, remark->cache_bytes));
	append_times(remark->factor, out);
	text_append(out, " slower");
	if (remark->left_out)
		text_append(out, "; the law is that of the sizes before");
}

static void knee_words(const Remark *remark, Text *out)
{
	char from[UNITS_SIZE], to[UNITS_SIZE];

	text_append(out, "an operation gets ");
	append_times(remark->factor, out);
	text_printf(out, " as expensive from n = %s to %s; the law stays",
	    units_count(from, remark->n), units_count(to, remark->to_n));
}

static void jump_words(const Remark *remark, Text *out)
{
	bool up = remark->factor > 1;
	char n[UNITS_SIZE];

	text_printf(out, "the cost %s ", up ? "jumps" : "drops");
	append_times(up ? remark->factor : 1 / remark->factor, out);
	text_printf(out, " at n = %s", units_count(n, remark->n));
	if (remark->competes)
		text_append(out, ", where calls outlast the turns of another program");
	text_append(out, "; the law stays");
}

static void fall_words(const Remark *remark, Text *out)
{
	char n[UNITS_SIZE];

	text_append(out, "the cost falls ");
	if (remark->times > 1)
		text_printf(out, "%u times, last ", remark->times);
	text_printf(out, "at n = %s: ", units_count(n, remark->n));
	text_append(out, remark->times > 1 ? "other regimes, each fitted by itself"
					   : "another regime, each side fitted by itself");
}

static void hidden_words(const Remark *remark, Text *out)
{
	char amount[UNITS_SIZE], n[UNITS_SIZE];

	text_printf(out, "a fixed cost of %s hides the law below n = %s%s",
	    metrics[remark->metric].show(amount, remark->amount), units_count(n, remark->n),
	    remark->larger ? "; measure larger" : "");
}

static void foreign_words(const Remark *remark, Text *out)
{
	if (remark->file) {
		text_append_visible(out, remark->file, strlen(remark->file));
		text_append(out, " ");
	}
	text_printf(out, "line %u calls what isn't counted (", remark->line);
	text_append_visible(out, remark->calls, strlen(remark->calls));
	text_append(out, "), and that takes longer the larger n is");
}

static void trend_words(const Remark *remark, Text *out)
{
	const Trend *trend = &remark->trend;
	double low = trend->interval.low, high = trend->interval.high;

	if (trend->exponential)
		text_printf(out, "as an exponential it is %.2f^n [%.2f, %.2f], where %s would be ",
		    trend->value, low, high, remark->law->name);
	else
		text_printf(out, "as a power of n it is n^%.2f [%.2f, %.2f], where %s would be ",
		    trend->value, low, high, remark->law->name);
	text_printf(out, trend->exponential ? "%.2f^n" : "n^%.2f", trend->of_law);
}

/* Nothing drifts in counts. */
static void drift_words(const Remark *remark, Text *out)
{
	static const char *const manners[] = {
	    "bend downwards with n", "follow each other", "bend upwards with n"};
	bool exact = metric_is_exact(remark->metric);

	text_printf(out, "deviations of %.0f %% %s: %sthe law is only near", 100 * remark->share,
	    manners[remark->bend + 1], exact ? "" : "the machine drifted, or ");
}

static void ahead_words(const Remark *remark, Text *out)
{
	if (remark->sizes == 1)
		text_append(out, "the largest size costs ");
	else
		text_printf(out, "the largest %zu sizes cost ", remark->sizes);
	text_printf(out, "%.2g times what the smaller ones foretell", remark->factor);
}

static void append_prefix(const Remark *remark, Text *out)
{
	const char *metric = metrics[remark->metric].name;

	if (!remark->counted)
		return;
	if (remark->law)
		text_printf(out, "%s by counts, %s by %s: ", remark->counted->name,
		    remark->law->name, metric);
	else
		text_printf(out, "%s can't tell: ", metric);
}

void remark_words(const Remark *remark, Text *out)
{
	double percent = 100 * remark->share;
	char seconds[UNITS_SIZE];

	append_prefix(remark, out);
	switch (remark->kind) {
	case REMARK_CACHE: cache_words(remark, out); break;
	case REMARK_KNEE: knee_words(remark, out); break;
	case REMARK_JUMP: jump_words(remark, out); break;
	case REMARK_FALL: fall_words(remark, out); break;
	case REMARK_HIDDEN: hidden_words(remark, out); break;
	case REMARK_LOAD:
		text_printf(out,
		    "for %.0f %% of the time others had the processor, or the code waited",
		    percent);
		break;
	case REMARK_PACE:
		text_printf(out,
		    "the processor was %.1f times slower than at its best in %.0f %% of the "
		    "samples",
		    remark->factor, percent);
		break;
	case REMARK_SPREAD:
		text_printf(out, "noisy: readings of one size differ by %.0f %%", percent);
		break;
	case REMARK_LOOSE: text_printf(out, "no law fits better than to %.0f %%", percent); break;
	case REMARK_DRIFT: drift_words(remark, out); break;
	case REMARK_CLOCK:
		text_printf(out, "the clock is coarse: it tells small sizes in steps of %s",
		    units_seconds(seconds, remark->amount));
		break;
	case REMARK_FOREIGN: foreign_words(remark, out); break;
	case REMARK_TREND: trend_words(remark, out); break;
	case REMARK_AHEAD: ahead_words(remark, out); break;
	case REMARK_STARTUP:
		text_printf(out, "about %s of each run is starting a program",
		    units_seconds(seconds, remark->amount));
		break;
	case REMARK_UNKNOWN: text_append(out, "landau doesn't know why"); break;
	}
}
