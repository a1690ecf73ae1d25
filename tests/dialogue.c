#include "dialogue.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suite.h"

Dialogue dialogue_begin(int (*serve)(const void *what), const void *what)
{
	int in[2], out[2], errors[2];
	Dialogue dialogue;

	ck_assert_int_eq(pipe(in) | pipe(out) | pipe(errors), 0);
	/* Not to be written by the child once more. */
	fflush(stdout);
	dialogue.pid = fork();
	if (dialogue.pid == 0) {
		int status;

		dup2(in[0], STDIN_FILENO);
		dup2(out[1], STDOUT_FILENO);
		dup2(errors[1], STDERR_FILENO);
		for (int i = 0; i < 2; i++) {
			close(in[i]);
			close(out[i]);
			close(errors[i]);
		}
		status = serve(what);
		fflush(stdout);
		_exit(status);
	}
	close(in[0]);
	close(out[1]);
	close(errors[1]);
	dialogue.to = fdopen(in[1], "w");
	dialogue.from = fdopen(out[0], "r");
	dialogue.printed = fdopen(errors[0], "r");
	return dialogue;
}

void dialogue_ask(const Dialogue *dialogue, const char *line)
{
	fprintf(dialogue->to, "%s\n", line);
	fflush(dialogue->to);
}

const char *dialogue_hear_all(const Dialogue *dialogue)
{
	static char line[70000];

	if (!fgets(line, sizeof line, dialogue->from))
		line[0] = '\0';
	line[strcspn(line, "\n")] = '\0';
	return line;
}

const char *dialogue_hear(const Dialogue *dialogue)
{
	const char *line;

	do
		line = dialogue_hear_all(dialogue);
	while (dialogue_begins(line, "law "));
	return line;
}

void dialogue_expect(const Dialogue *dialogue, const char *question, const char *answer)
{
	dialogue_ask(dialogue, question);
	ck_assert_str_eq(dialogue_hear(dialogue), answer);
}

const char *dialogue_expect_beginning(
    const Dialogue *dialogue, const char *question, const char *beginning)
{
	const char *line;

	dialogue_ask(dialogue, question);
	line = dialogue_hear(dialogue);
	ck_assert_msg(dialogue_begins(line, beginning), "%s: %s", question, line);
	return line;
}

int dialogue_end(Dialogue *dialogue)
{
	int status;

	fclose(dialogue->to);
	ck_assert_str_eq(dialogue_hear(dialogue), "");
	ck_assert_int_eq(waitpid(dialogue->pid, &status, 0), dialogue->pid);
	fclose(dialogue->from);
	fclose(dialogue->printed);
	ck_assert(WIFEXITED(status));
	return WEXITSTATUS(status);
}

bool dialogue_begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

double dialogue_number(const char *line, const char *key)
{
	char wanted[64], *end;
	const char *at;
	double number;

	snprintf(wanted, sizeof wanted, " %s=", key);
	at = strstr(line, wanted);
	ck_assert_msg(at != NULL, "no %s in: %s", key, line);
	number = strtod(at + strlen(wanted), &end);
	ck_assert_msg(end > at + strlen(wanted) && (!*end || *end == ' '), "%s in: %s", key, line);
	ck_assert_double_ge(number, 0);
	return number;
}
