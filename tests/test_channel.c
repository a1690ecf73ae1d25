#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "suite.h"
#include "worker/channel.h"
#include "worker/message.h"

/* A channel, and what stands at its other end. */
typedef struct Fixture {
	Channel channel;
	int to, from;
} Fixture;

static void set_up(Fixture *f)
{
	int in[2], out[2];

	ck_assert_int_eq(pipe(in), 0);
	ck_assert_int_eq(pipe(out), 0);
	fcntl(in[0], F_SETFL, O_NONBLOCK);
	fcntl(out[1], F_SETFL, O_NONBLOCK);
	channel_init(&f->channel, in[0], out[1]);
	f->to = in[1];
	f->from = out[0];
}

static void tear_down(Fixture *f)
{
	close(f->channel.in);
	close(f->channel.out);
	if (f->to >= 0)
		close(f->to);
	if (f->from >= 0)
		close(f->from);
	channel_release(&f->channel);
}

static void put(const Fixture *f, const char *bytes, size_t length)
{
	ck_assert_int_eq(write(f->to, bytes, length), (ssize_t)length);
}

static void expect_line(Fixture *f, const char *expected)
{
	const char *line;
	size_t length;

	ck_assert_int_eq(channel_line(&f->channel, &line, &length), CHANNEL_LINE);
	ck_assert_uint_eq(length, strlen(expected));
	ck_assert_mem_eq(line, expected, length);
}

static ChannelResult next(Fixture *f)
{
	const char *line;
	size_t length;

	return channel_line(&f->channel, &line, &length);
}

START_TEST(lines_come_one_at_a_time)
{
	Fixture f;

	set_up(&f);
	ck_assert_int_eq(next(&f), CHANNEL_NOTHING);
	put(&f, "one\ntwo\n\nfo", 11);
	expect_line(&f, "one");
	expect_line(&f, "two");
	expect_line(&f, "");
	ck_assert_int_eq(next(&f), CHANNEL_NOTHING);
	put(&f, "ur\n", 3);
	expect_line(&f, "four");
	tear_down(&f);
}
END_TEST

START_TEST(a_line_may_come_byte_by_byte)
{
	static const char line[] = "ready calls=64\n";
	Fixture f;

	set_up(&f);
	for (const char *at = line; *at; at++) {
		ck_assert_int_eq(next(&f), CHANNEL_NOTHING);
		put(&f, at, 1);
	}
	expect_line(&f, "ready calls=64");
	ck_assert_int_eq(next(&f), CHANNEL_NOTHING);
	tear_down(&f);
}
END_TEST

START_TEST(lines_before_the_end_are_read_and_an_unfinished_one_is_dropped)
{
	Fixture f;

	set_up(&f);
	put(&f, "one\ntw", 6);
	close(f.to);
	f.to = -1;
	expect_line(&f, "one");
	ck_assert_int_eq(next(&f), CHANNEL_CLOSED);
	ck_assert_int_eq(next(&f), CHANNEL_CLOSED);
	tear_down(&f);
}
END_TEST

/* Puts `length` times x, reading whatever arrives in between, which is no line yet. */
static void put_without_newline(Fixture *f, size_t length)
{
	char block[4096];

	memset(block, 'x', sizeof block);
	while (length > 0) {
		size_t part = length < sizeof block ? length : sizeof block;

		put(f, block, part);
		ck_assert_int_eq(next(f), CHANNEL_NOTHING);
		length -= part;
	}
}

START_TEST(the_longest_line_is_taken)
{
	const char *line;
	size_t length;
	Fixture f;

	set_up(&f);
	/* So that it doesn't begin where the buffer does. */
	put(&f, "short\n", 6);
	put_without_newline(&f, 0);
	expect_line(&f, "short");
	put_without_newline(&f, MESSAGE_LONGEST);
	put(&f, "\nnext\n", 6);
	ck_assert_int_eq(channel_line(&f.channel, &line, &length), CHANNEL_LINE);
	ck_assert_uint_eq(length, MESSAGE_LONGEST);
	ck_assert_int_eq(line[0], 'x');
	ck_assert_int_eq(line[MESSAGE_LONGEST - 1], 'x');
	expect_line(&f, "next");
	tear_down(&f);
}
END_TEST

START_TEST(a_longer_line_is_refused_and_nothing_after_it_is_read)
{
	Fixture f;

	set_up(&f);
	put_without_newline(&f, MESSAGE_LONGEST);
	put(&f, "x", 1);
	ck_assert_int_eq(next(&f), CHANNEL_TOO_LONG);
	put(&f, "\nquit\n", 6);
	ck_assert_int_eq(next(&f), CHANNEL_CLOSED);
	tear_down(&f);
}
END_TEST

START_TEST(what_is_sent_arrives_with_a_newline)
{
	char bytes[64];
	Text line = {0};
	Fixture f;

	set_up(&f);
	text_append(&line, "sample");
	ck_assert(channel_send(&f.channel, &line));
	ck_assert(!channel_has_unsent(&f.channel));
	ck_assert_int_eq(read(f.from, bytes, sizeof bytes), 7);
	ck_assert_mem_eq(bytes, "sample\n", 7);
	text_release(&line);
	tear_down(&f);
}
END_TEST

/* Fills the pipe, so that nothing more can be written. Returns the number of bytes. */
static size_t fill(int descriptor)
{
	char block[4096];
	ssize_t written;
	size_t all = 0;

	memset(block, '-', sizeof block);
	while ((written = write(descriptor, block, sizeof block)) > 0)
		all += (size_t)written;
	return all;
}

START_TEST(what_does_not_fit_is_kept_up_to_a_bound)
{
	char bytes[4096];
	size_t filled;
	Text line = {0};
	Fixture f;

	set_up(&f);
	filled = fill(f.channel.out);
	text_append(&line, "sample");
	ck_assert(channel_send(&f.channel, &line));
	ck_assert(channel_has_unsent(&f.channel));
	while (filled > 0)
		filled -=
		    (size_t)read(f.from, bytes, filled < sizeof bytes ? filled : sizeof bytes);
	ck_assert(channel_flush(&f.channel));
	ck_assert(!channel_has_unsent(&f.channel));
	ck_assert_int_eq(read(f.from, bytes, sizeof bytes), 7);
	ck_assert_mem_eq(bytes, "sample\n", 7);

	fill(f.channel.out);
	for (int i = 0; channel_send(&f.channel, &line); i++)
		ck_assert_int_lt(i, MESSAGE_LONGEST);
	text_release(&line);
	tear_down(&f);
}
END_TEST

START_TEST(a_reader_that_is_gone_is_an_answer_and_no_signal)
{
	sigset_t pending;
	Text line = {0};
	Fixture f;

	set_up(&f);
	close(f.from);
	f.from = -1;
	text_append(&line, "sample");
	/* SIGPIPE would end the test. */
	ck_assert(!channel_send(&f.channel, &line));
	ck_assert(!channel_has_unsent(&f.channel));
	sigpending(&pending);
	ck_assert(!sigismember(&pending, SIGPIPE));
	text_release(&line);
	tear_down(&f);
}
END_TEST

SUITE_MAIN("channel", lines_come_one_at_a_time, a_line_may_come_byte_by_byte,
    lines_before_the_end_are_read_and_an_unfinished_one_is_dropped, the_longest_line_is_taken,
    a_longer_line_is_refused_and_nothing_after_it_is_read, what_is_sent_arrives_with_a_newline,
    what_does_not_fit_is_kept_up_to_a_bound, a_reader_that_is_gone_is_an_answer_and_no_signal)
