#include <math.h>
#include <string.h>

#include "app/uncertainties.h"
#include "fit/bootstrap.h"
#include "fit/conclude.h"
#include "suite.h"

enum { RECORDS = 20, SIZES = 12 };

static Series series[RECORDS];
static Verdict verdicts[RECORDS];
static Record records[RECORDS];

/* Lines that are a little off; the last record has one size only. */
static void begin(void)
{
	for (int i = 0; i < RECORDS; i++) {
		series_init(&series[i], "line", "line", "", METRIC_TIME);
		for (int j = 0; j < (i + 1 < RECORDS ? SIZES : 1); j++) {
			double n = 16 * pow(2, j);

			series_add(&series[i],
			    (Sample){
				.n = n, .value = n * (1 + 0.02 * sin(7 * i + 5 * j)), .calls = 1});
		}
		conclude(&series[i], NULL, &verdicts[i]);
		records[i] = (Record){
		    .file = "", .series = &series[i], .verdict = &verdicts[i], .seed = (uint64_t)i};
	}
}

static void end(void)
{
	for (int i = 0; i < RECORDS; i++)
		series_release(&series[i]);
}

START_TEST(every_record_has_its_own_by_its_own_seed)
{
	Uncertainty *drawn, alone;

	begin();
	drawn = uncertainties_draw(records, RECORDS);
	for (int i = 0; i < RECORDS; i++) {
		bootstrap(&series[i], &verdicts[i], (uint64_t)i, &alone);
		ck_assert_ptr_eq(records[i].uncertainty, &drawn[i]);
		ck_assert(drawn[i].known == (i + 1 < RECORDS));
		ck_assert(memcmp(&drawn[i].coefficients.scale, &alone.coefficients.scale,
			      sizeof alone.coefficients.scale) == 0);
	}
	uncertainties_free(drawn, records, RECORDS);
	for (int i = 0; i < RECORDS; i++)
		ck_assert_ptr_null(records[i].uncertainty);
	end();
}
END_TEST

START_TEST(no_records_are_no_trouble)
{
	uncertainties_free(uncertainties_draw(records, 0), records, 0);
	uncertainties_free(NULL, records, 0);
}
END_TEST

SUITE_MAIN("uncertainties", every_record_has_its_own_by_its_own_seed, no_records_are_no_trouble)
