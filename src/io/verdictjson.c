#include "io/verdictjson.h"

#include "io/jsonvalue.h"

static void put_number(json_t *object, const char *key, double value)
{
	json_object_set_new(object, key, jsonvalue_number(value));
}

/* The ends of an interval beside the figure of that name. */
static void put_interval(json_t *object, const char *name, const Interval *interval)
{
	Text key = {0};

	if (interval_is_known(interval)) {
		text_printf(&key, "%s_low", name);
		put_number(object, text_string(&key), interval->low);
		text_clear(&key);
		text_printf(&key, "%s_high", name);
		put_number(object, text_string(&key), interval->high);
	}
	text_release(&key);
}

static json_t *break_object(const Break *bend)
{
	json_t *object = json_object();

	json_object_set_new(
	    object, "kind", json_string(bend->kind == BREAK_JUMP ? "jump" : "knee"));
	put_number(object, "n", bend->n);
	put_number(object, "factor", bend->factor);
	if (bend->kind == BREAK_KNEE)
		put_number(object, "width", bend->width);
	return object;
}

static json_t *fit_object(const Fit *fit)
{
	json_t *object = json_object();

	json_object_set_new(object, "law", json_string(fit->law->name));
	put_number(object, "reference", fit->reference);
	put_number(object, "scale", fit->scale);
	put_number(object, "fixed", fit->fixed);
	put_number(object, "error", fit->error);
	put_number(object, "smallest", fit->smallest);
	if (fit->law->outside)
		put_number(object, fit->law->exponential ? "base" : "exponent", fit->parameter);
	if (fit->lower_law) {
		json_object_set_new(object, "lower_law", json_string(fit->lower_law->name));
		put_number(object, "lower", fit->lower);
	}
	if (fit->bend.kind != BREAK_NONE)
		json_object_set_new(object, "break", break_object(&fit->bend));
	return object;
}

static void put_uncertainty(json_t *object, const Fit *fit, const Uncertainty *uncertainty)
{
	const Trend *trend = &uncertainty->trend;
	const char *name = trend->exponential ? "base" : "exponent";

	put_interval(object, "scale", &uncertainty->coefficients.scale);
	put_interval(object, "fixed", &uncertainty->coefficients.fixed);
	if (fit->lower_law)
		put_interval(object, "lower", &uncertainty->coefficients.lower);
	if (!trend->known)
		return;
	put_number(object, name, trend->value);
	put_interval(object, name, &trend->interval);
}

static json_t *predictions(const Uncertainty *uncertainty)
{
	json_t *array = json_array();

	for (int i = 0; i < PREDICTIONS; i++) {
		const Prediction *prediction = &uncertainty->predictions[i];
		json_t *object = json_object();

		put_number(object, "n", prediction->n);
		put_number(object, "value", prediction->value);
		put_interval(object, "value", &prediction->interval);
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *held_out_object(const HeldOut *held_out)
{
	json_t *object = json_object();

	json_object_set_new(object, "sizes", json_integer((json_int_t)held_out->count));
	put_number(object, "fitted_n", held_out->fitted_n);
	put_number(object, "ratio", held_out->typical);
	put_number(object, "worst", held_out->worst);
	return object;
}

/* Beyond a cache nothing is foretold. */
static void put_fit(json_t *object, const Verdict *verdict, const Uncertainty *uncertainty)
{
	bool known = uncertainty && uncertainty->known;
	json_t *fit = fit_object(verdict_fit(verdict));

	if (known)
		put_uncertainty(fit, verdict_fit(verdict), uncertainty);
	json_object_set_new(object, "fit", fit);
	if (known && uncertainty->held_out.count)
		json_object_set_new(object, "held_out", held_out_object(&uncertainty->held_out));
	if (known && !(verdict->left_cache_n > 0))
		json_object_set_new(object, "predictions", predictions(uncertainty));
}

static json_t *plausible_array(const Verdict *verdict)
{
	json_t *array = json_array();

	for (size_t i = 0; i < verdict->plausible_count; i++) {
		json_t *entry = json_object();

		json_object_set_new(entry, "law", json_string(verdict->plausible[i].law->name));
		put_number(entry, "probability", verdict->plausible[i].probability);
		json_array_append_new(array, entry);
	}
	return array;
}

json_t *verdictjson_object(const Verdict *verdict, const Uncertainty *uncertainty)
{
	json_t *object = json_object();

	json_object_set_new(object, "state", json_string(verdict_state_name(verdict->state)));
	json_object_set_new(
	    object, "law", verdict->law ? json_string(verdict->law->name) : json_null());
	put_number(object, "confidence", verdict->confidence);
	json_object_set_new(object, "plausible", plausible_array(verdict));
	if (verdict->tell_n > 0)
		json_object_set_new(object, "tell",
		    json_pack("{s:o,s:o}", "n", jsonvalue_number(verdict->tell_n), "seconds",
			jsonvalue_number(verdict->tell_seconds)));
	if (verdict_fit(verdict))
		put_fit(object, verdict, uncertainty);
	return object;
}
