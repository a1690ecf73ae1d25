// peer.cc - Google Benchmark on landau's algorithms: `peer pairs`, `peer complexity [SECONDS]`.
//
// What is measured goes to standard error, one line that sums it up to standard output.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "subject.h"

namespace
{

// Keeps what a run reports instead of printing it.
class Keeper : public benchmark::BenchmarkReporter
{
      public:
	bool ReportContext(const Context &) override
	{
		return true;
	}

	void ReportRuns(const std::vector<Run> &reports) override
	{
		for (const Run &run : reports) {
			if (run.report_big_o)
				law = run.complexity;
			else if (run.run_type == Run::RT_Iteration)
				seconds = run.real_accumulated_time / double(run.iterations);
		}
	}

	double seconds = 0; // a call, of the last run
	benchmark::BigO law = benchmark::oNone;
};

Keeper run(const std::string &name)
{
	Keeper keeper;

	benchmark::RunSpecifiedBenchmarks(&keeper, "^" + name + "(/.*)?$");
	return keeper;
}

double quantile(std::vector<double> values, double share)
{
	double place = share * double(values.size() - 1);
	size_t below = size_t(place), above = std::min(below + 1, values.size() - 1);

	std::sort(values.begin(), values.end());
	return values[below] + (place - double(below)) * (values[above] - values[below]);
}

// ---------------------------------------------------------------------------------------- pairs

// A pair is so many batches of each side in turn. As noise only adds, and comes in bursts, what a
// side says is the first quintile of its batches.
const int pair_count = 10, batch_count = 25;

// Inputs are made while the clock stands, as landau makes them.
void time_batch(benchmark::State &state, Subject *subject)
{
	while (state.KeepRunningBatch(state.max_iterations)) {
		state.PauseTiming();
		Calls batch = subject_next(subject);
		state.ResumeTiming();
		for (uint32_t call = 0; call < batch.calls; call++)
			benchmark::DoNotOptimize(batch.run(batch.state, call));
	}
}

struct Timed {
	const char *algorithm;
	uint64_t n;
};

const Timed timed[] = {
    {"linear-scan", 10000},
    {"nested-loops", 200},
    {"merge-sort", 1000},
    {"quick-sort", 1000},
    {"insertion-sort", 200},
    {"naive-recursion", 20},
};

struct Pair {
	double peer, ours;
};

// One side goes first in one batch, the other in the next.
Pair take_pair(const std::string &name, Subject *subject)
{
	std::vector<double> peer, ours;

	subject_rewind(subject);
	for (int i = 0; i < batch_count; i++) {
		if (i % 2)
			ours.push_back(subject_landau_seconds(subject));
		peer.push_back(run(name).seconds);
		if (i % 2 == 0)
			ours.push_back(subject_landau_seconds(subject));
	}
	return {quantile(peer, 0.2), quantile(ours, 0.2)};
}

double median_ratio(const Timed &what)
{
	std::string name = std::string(what.algorithm) + "-" + std::to_string(what.n);
	Subject *subject = subject_new(what.algorithm, what.n, 0);
	std::vector<double> peer, ours, ratios;

	benchmark::RegisterBenchmark(name.c_str(), time_batch, subject)
	    ->Iterations(subject_next(subject).calls)
	    ->UseRealTime();
	for (int i = 0; i < pair_count; i++) {
		Pair pair = take_pair(name, subject);
		peer.push_back(pair.peer);
		ours.push_back(pair.ours);
		ratios.push_back(pair.ours / pair.peer);
	}
	subject_free(subject);
	std::fprintf(stderr, "  %-22s %13.3f us %10.3f us  %.3f  (%.3f to %.3f)\n", name.c_str(),
	    1e6 * quantile(peer, 0.5), 1e6 * quantile(ours, 0.5), quantile(ratios, 0.5),
	    quantile(ratios, 0), quantile(ratios, 1));
	return quantile(ratios, 0.5);
}

int pairs()
{
	double worst = 0;

	std::fprintf(stderr, "  %-22s %16s %13s  ratio  (least to most)\n", "", "Google Benchmark",
	    "landau");
	for (const Timed &what : timed)
		worst = std::max(worst, std::fabs(median_ratio(what) - 1));
	std::printf(
	    "time of a call beside Google Benchmark's, worst of %zu functions|%.1f %% apart|"
	    "3 %%\n",
	    sizeof timed / sizeof *timed, 100 * worst);
	return EXIT_SUCCESS;
}

// ----------------------------------------------------------------------------------- complexity

struct Family {
	const char *algorithm;
	int64_t smallest, largest;
	bool by_ones;
	benchmark::BigO law; // oNone: none of its laws is right
};

const Family families[] = {
    {"hash-lookup", 16, 1 << 20, false, benchmark::o1},
    {"binary-search", 16, 1 << 20, false, benchmark::oLogN},
    {"linear-scan", 16, 1 << 16, false, benchmark::oN},
    {"nested-loops", 16, 1 << 10, false, benchmark::oNSquared},
    {"naive-recursion", 4, 20, true, benchmark::oNone},
};

const char *law_name(benchmark::BigO law)
{
	switch (law) {
	case benchmark::o1: return "O(1)";
	case benchmark::oN: return "O(n)";
	case benchmark::oNSquared: return "O(n^2)";
	case benchmark::oNCubed: return "O(n^3)";
	case benchmark::oLogN: return "O(log n)";
	case benchmark::oNLogN: return "O(n log n)";
	default: return "none";
	}
}

// As its users write it: one call an iteration, on some inputs in turn.
void time_calls(benchmark::State &state, const char *algorithm)
{
	const uint32_t calls = 1024;
	Subject *subject = subject_new(algorithm, uint64_t(state.range(0)), calls);
	Calls batch = subject_next(subject);
	uint32_t call = 0;

	for (auto _ : state) {
		benchmark::DoNotOptimize(batch.run(batch.state, call));
		call = (call + 1) % calls;
	}
	state.SetComplexityN(state.range(0));
	subject_free(subject);
}

bool is_right(const Family &family, double least_seconds)
{
	auto *benchmark =
	    benchmark::RegisterBenchmark(family.algorithm, time_calls, family.algorithm);

	if (family.by_ones)
		benchmark->DenseRange(family.smallest, family.largest);
	else
		benchmark->RangeMultiplier(2)->Range(family.smallest, family.largest);
	benchmark->MinTime(least_seconds)->Complexity(benchmark::oAuto);

	benchmark::BigO law = run(family.algorithm).law;
	std::fprintf(stderr, "  %-22s %s\n", family.algorithm, law_name(law));
	return family.law != benchmark::oNone && law == family.law;
}

int complexity(double least_seconds)
{
	auto start = std::chrono::steady_clock::now();
	int right = 0;

	for (const Family &family : families)
		right += is_right(family, least_seconds);
	std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
	std::printf(
	    "Google Benchmark's complexity of the five, %g s a size|%d of 5 right, %.1f s|\n",
	    least_seconds, right, took.count());
	return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char **argv)
{
	char name[] = "peer", *arguments[] = {name, nullptr};
	int count = 1;

	benchmark::Initialize(&count, arguments);
	if (argc == 2 && std::strcmp(argv[1], "pairs") == 0)
		return pairs();
	if (argc >= 2 && std::strcmp(argv[1], "complexity") == 0)
		return complexity(argc > 2 ? std::atof(argv[2]) : 0.5);
	std::fprintf(stderr, "usage: peer pairs | peer complexity [SECONDS-A-SIZE]\n");
	return EXIT_FAILURE;
}
