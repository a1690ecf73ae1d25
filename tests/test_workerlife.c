/* How workers end and are ended, what a pause is to them, and what goes with them. */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "faked.h"
#include "suite.h"

/* The pids that the worker printed, and that they are gone. */
typedef struct Pids {
	pid_t pids[256];
	size_t count;
} Pids;

/* Waits until `count` pids are printed. */
static Pids printed_pids(Worker *worker, size_t count)
{
	Pids pids = {.count = 0};

	while (pids.count < count) {
		char *at;

		ck_assert_int_eq(worker_next(worker).kind, WORKER_NOTHING);
		nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
		pids.count = 0;
		at = (char *)(uintptr_t)worker_output(worker);
		while (strchr(at, '\n') && pids.count < 256) {
			pids.pids[pids.count] = (pid_t)strtol(at, &at, 10);
			ck_assert_int_gt(pids.pids[pids.count], 1);
			pids.count++;
			at += *at == '\n';
		}
	}
	return pids;
}

static bool is_alive(pid_t pid)
{
	return kill(pid, 0) == 0 || errno != ESRCH;
}

static void expect_alive(const Pids *pids, bool alive)
{
	for (size_t i = 0; i < pids->count; i++)
		ck_assert_msg(is_alive(pids->pids[i]) == alive, "process %d", (int)pids->pids[i]);
}

/* Waits until a process is stopped. */
static void wait_until_stopped(pid_t pid)
{
	char path[64], state = '?';

	snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
	while (state != 'T') {
		FILE *file = fopen(path, "r");

		ck_assert_ptr_nonnull(file);
		ck_assert_int_eq(fscanf(file, "%*d (fake_worker) %c", &state), 1);
		fclose(file);
	}
}

START_TEST(deaths_are_told)
{
	static const struct {
		const char *mode, *message;
	} deaths[] = {
	    {"crash", "crashed: Segmentation fault (signal 11)"},
	    {"exit-in-sample", "exited with status 3 in mid-request"},
	    {"close", "closed its output"},
	};

	for (size_t i = 0; i < sizeof deaths / sizeof *deaths; i++) {
		Worker *worker = faked_begin_prepared(deaths[i].mode);

		worker_sample(worker, FAKED_AMPLE);
		faked_expect_failure(worker, deaths[i].message);
		worker_free(worker);
	}
}
END_TEST

START_TEST(an_answer_before_death_is_heard)
{
	Worker *worker = faked_begin_prepared("exit-after-sample");

	worker_sample(worker, FAKED_AMPLE);
	faked_expect(worker, WORKER_SAMPLE);
	faked_expect_failure(worker, "exited with status 3 without being asked");
	worker_free(worker);
}
END_TEST

START_TEST(a_worker_that_exits_at_once_is_told)
{
	Worker *worker = faked_begin("exit", NULL, NULL);

	faked_expect_failure(worker, "exited with status 3 before its greeting");
	/* Nothing happens any more. */
	faked_prepare(worker);
	ck_assert_int_eq(worker_next(worker).kind, WORKER_NOTHING);
	worker_free(worker);
}
END_TEST

START_TEST(a_program_that_does_not_exist_is_an_error)
{
	static char name[] = "/nonexistent/worker";
	char *const arguments[] = {name, NULL};
	Error error;

	ck_assert_ptr_null(
	    worker_start(&(WorkerOptions){.arguments = arguments, .cpu = -1}, &error));
	ck_assert_str_eq(error.text, "can't run /nonexistent/worker: No such file or directory");
	ck_assert_int_eq(error.status, STATUS_LANDAU);
}
END_TEST

START_TEST(a_kill_from_outside_is_told)
{
	Worker *worker = faked_begin("tell-pid", NULL, NULL);
	Pids pids;

	faked_expect(worker, WORKER_HELLO);
	pids = printed_pids(worker, 1);
	expect_alive(&pids, true);
	kill(pids.pids[0], SIGKILL);
	faked_expect_failure(worker, "killed: from outside, or because memory ran out (signal 9)");
	worker_free(worker);
	expect_alive(&pids, false);

	worker = faked_begin("tell-pid", NULL, NULL);
	faked_expect(worker, WORKER_HELLO);
	pids = printed_pids(worker, 1);
	kill(pids.pids[0], SIGTERM);
	faked_expect_failure(worker, "killed: Terminated (signal 15)");
	worker_free(worker);
}
END_TEST

START_TEST(a_worker_is_gone_when_it_is_freed)
{
	Worker *worker = faked_begin("tell-pid", NULL, NULL);
	Pids pids;

	faked_expect(worker, WORKER_HELLO);
	pids = printed_pids(worker, 1);
	expect_alive(&pids, true);
	worker_free(worker);
	expect_alive(&pids, false);
}
END_TEST

START_TEST(a_worker_that_hangs_is_killed)
{
	Worker *worker = faked_begin_prepared("hang");

	worker_sample(worker, 0.3);
	faked_expect_failure(worker, "did not answer within 300 ms: killed");
	worker_free(worker);
}
END_TEST

START_TEST(noise_is_no_answer)
{
	Worker *worker = faked_begin_prepared("print-without-end");

	worker_sample(worker, 0.3);
	faked_expect_failure(worker, "did not answer within 300 ms: killed");
	worker_free(worker);
}
END_TEST

START_TEST(a_worker_that_never_greets_is_killed)
{
	static char shell[] = "sh", option[] = "-c", script[] = "exec sleep 100";
	char *const arguments[] = {shell, option, script, NULL};
	Worker *worker = faked_begin_with(arguments, 0.3);

	faked_expect_failure(worker, "did not greet within 300 ms: killed");
	worker_free(worker);
}
END_TEST

/* A worker that has prepared and was stopped after that. */
static Worker *begin_stopped(Pids *pids)
{
	Worker *worker = faked_begin_prepared("tell-pid");

	*pids = printed_pids(worker, 1);
	worker_pause(worker);
	worker_pause(worker);
	wait_until_stopped(pids->pids[0]);
	return worker;
}

START_TEST(deadlines_stand_still_in_a_pause)
{
	Pids pids;
	Worker *worker = begin_stopped(&pids);

	worker_sample(worker, 0.2);
	for (int i = 0; i < 50; i++) {
		ck_assert_int_eq(worker_patience(worker), -1);
		ck_assert_int_eq(worker_next(worker).kind, WORKER_NOTHING);
		nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
	}
	/* Its time is running again, from where it stood. */
	worker_resume(worker);
	ck_assert_int_ge(worker_patience(worker), 0);
	ck_assert_int_le(worker_patience(worker), 200);
	worker_free(worker);
}
END_TEST

START_TEST(a_paused_worker_goes_on_when_resumed)
{
	Pids pids;
	Worker *worker = begin_stopped(&pids);

	worker_sample(worker, FAKED_AMPLE);
	worker_resume(worker);
	worker_resume(worker);
	faked_expect(worker, WORKER_SAMPLE);
	worker_free(worker);
}
END_TEST

START_TEST(a_paused_worker_can_be_freed)
{
	Pids pids;
	Worker *worker = begin_stopped(&pids);

	worker_free(worker);
	expect_alive(&pids, false);
}
END_TEST

START_TEST(descendants_go_with_the_worker)
{
	static const char *const modes[] = {"leave-once", "leave-twice"};

	for (int i = 0; i < 2; i++) {
		Worker *worker = faked_begin_prepared(modes[i]);
		Pids pids = printed_pids(worker, 1);

		expect_alive(&pids, true);
		worker_free(worker);
		expect_alive(&pids, false);
	}
}
END_TEST

START_TEST(descendants_go_where_the_worker_crashed)
{
	Worker *worker = faked_begin("leave-and-crash", NULL, NULL);
	Pids pids;

	faked_expect(worker, WORKER_HELLO);
	faked_prepare(worker);
	faked_expect_failure(worker, "crashed: Segmentation fault (signal 11)");
	pids = printed_pids(worker, 2);
	worker_free(worker);
	expect_alive(&pids, false);
}
END_TEST

START_TEST(a_crowd_goes_with_the_worker)
{
	Worker *worker = faked_begin_prepared("multiply");
	Pids pids = printed_pids(worker, 127);

	ck_assert_uint_eq(pids.count, 127);
	worker_free(worker);
	expect_alive(&pids, false);
}
END_TEST

/* Whether a process has `mode` for its first argument. */
static bool has_mode(const char *pid, const char *mode)
{
	char path[300], command[4200];
	const char *argument;
	size_t length;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%s/cmdline", pid);
	file = fopen(path, "r");
	if (!file)
		return false;
	length = fread(command, 1, sizeof command - 1, file);
	fclose(file);
	command[length] = '\0';
	argument = command + strlen(command) + 1;
	return argument < command + length && strcmp(argument, mode) == 0;
}

static int count_running(const char *mode)
{
	DIR *processes = opendir("/proc");
	struct dirent *entry;
	int count = 0;

	ck_assert_ptr_nonnull(processes);
	while ((entry = readdir(processes)))
		count += isdigit((unsigned char)entry->d_name[0]) && has_mode(entry->d_name, mode);
	closedir(processes);
	return count;
}

START_TEST(a_chain_of_forks_goes_with_the_worker)
{
	static const char *const modes[] = {"run-away", "run-away-singly"};

	for (int i = 0; i < 2; i++) {
		Worker *worker = faked_begin_prepared(modes[i]);

		ck_assert_int_ge(count_running(modes[i]), 1);
		worker_free(worker);
		/* One look may miss a link that is just being forged. */
		for (int look = 0; look < 20; look++)
			ck_assert_int_eq(count_running(modes[i]), 0);
	}
}
END_TEST

START_TEST(other_children_and_other_workers_stay)
{
	Worker *one = faked_begin_prepared("leave-twice"),
	       *other = faked_begin_prepared("leave-twice");
	Pids ones = printed_pids(one, 1), others = printed_pids(other, 1);
	pid_t child = fork();

	if (child == 0) {
		for (int i = 0; i < 60; i++)
			sleep(1);
		_exit(0);
	}
	worker_free(one);
	expect_alive(&ones, false);
	expect_alive(&others, true);
	ck_assert_int_eq(waitpid(child, NULL, WNOHANG), 0);
	worker_sample(other, FAKED_AMPLE);
	faked_expect(other, WORKER_SAMPLE);
	worker_free(other);
	expect_alive(&others, false);
	ck_assert_int_eq(waitpid(child, NULL, WNOHANG), 0);
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
}
END_TEST

/* A process that starts a worker, tells of its descendant, and is then killed outright. */
START_TEST(all_goes_when_landau_itself_is_killed)
{
	int told[2];
	pid_t landau;
	Pids pids;

	ck_assert_int_eq(pipe(told), 0);
	landau = fork();
	if (landau == 0) {
		pids = printed_pids(faked_begin_prepared("leave-twice"), 1);
		if (write(told[1], &pids, sizeof pids) < 0)
			_exit(1);
		for (;;)
			pause();
	}
	ck_assert_int_eq(read(told[0], &pids, sizeof pids), sizeof pids);
	expect_alive(&pids, true);
	kill(landau, SIGKILL);
	waitpid(landau, NULL, 0);
	/* The time limit of the test bounds this. */
	while (is_alive(pids.pids[0]))
		nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
	close(told[0]);
	close(told[1]);
}
END_TEST

SUITE_MAIN("workerlife", deaths_are_told, an_answer_before_death_is_heard,
    a_worker_that_exits_at_once_is_told, a_program_that_does_not_exist_is_an_error,
    a_kill_from_outside_is_told, a_worker_is_gone_when_it_is_freed, a_worker_that_hangs_is_killed,
    noise_is_no_answer, a_worker_that_never_greets_is_killed, deadlines_stand_still_in_a_pause,
    a_paused_worker_goes_on_when_resumed, a_paused_worker_can_be_freed,
    descendants_go_with_the_worker, descendants_go_where_the_worker_crashed,
    a_crowd_goes_with_the_worker, a_chain_of_forks_goes_with_the_worker,
    other_children_and_other_workers_stay, all_goes_when_landau_itself_is_killed)
