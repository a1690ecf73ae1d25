#include "app/quizloop.h"

#include <poll.h>
#include <unistd.h>

#include "measure/clock.h"
#include "tui/quizscreen.h"
#include "worker/interrupt.h"

typedef struct QuizLoop {
	Quiz *quiz;
	GlyphTier glyphs;
	Canvas canvas;
	Text words;
	bool over;
} QuizLoop;

static long long now_ms(void)
{
	return clock_now().count / 1000000;
}

/* What stands on the screen now. */
static QuizSheet sheet_of(QuizLoop *loop)
{
	const Quiz *quiz = loop->quiz;
	const QuizCard *card = quiz_card(quiz);
	QuizSheet sheet = {.number = quiz->at + 1, .count = quiz->count, .score = quiz->score};

	text_clear(&loop->words);
	if (!card) {
		quiz_result(quiz, &loop->words);
		sheet.question = text_string(&loop->words);
		return sheet;
	}
	quiz_feedback(quiz, &loop->words);
	sheet.question = text_string(&card->question);
	sheet.option_count = card->option_count;
	for (size_t i = 0; i < card->option_count; i++)
		sheet.options[i] = text_string(&card->options[i]);
	sheet.is_answered = quiz->is_answered;
	sheet.chosen = quiz->chosen;
	sheet.right = card->right;
	sheet.words = text_string(&loop->words);
	sheet.exponential = card->fact->law->exponential;
	if (card->kind == QUIZ_SOURCE || (quiz->is_answered && card->kind == QUIZ_LINE))
		sheet.source = card->fact->source;
	return sheet;
}

static void draw(QuizLoop *loop)
{
	QuizSheet sheet = sheet_of(loop);
	int columns, rows;

	terminal_size(&columns, &rows);
	canvas_resize(&loop->canvas, columns, rows);
	quizscreen_draw(&sheet, loop->glyphs, &loop->canvas);
	terminal_show(&loop->canvas);
}

static void take_signals(QuizLoop *loop)
{
	TerminalSignal signal;

	while ((signal = terminal_signal(now_ms())) != TERMINAL_NONE) {
		if (signal == TERMINAL_END) {
			loop->over = true;
			return;
		}
		if (signal == TERMINAL_SUSPEND)
			terminal_suspend();
	}
}

static void apply(QuizLoop *loop, Command command)
{
	switch (command.kind) {
	case COMMAND_VOTE: quiz_answer(loop->quiz, command.vote); break;
	case COMMAND_CHOOSE: quiz_next(loop->quiz); break;
	case COMMAND_SUSPEND: terminal_suspend(); break;
	case COMMAND_REPAINT: terminal_redraw(); break;
	case COMMAND_QUIT: loop->over = true; break;
	default: break;
	}
}

static void take_keys(QuizLoop *loop)
{
	int key;

	while (!loop->over && (key = terminal_key()) >= 0) {
		QuizSheet sheet = sheet_of(loop);

		apply(loop, quizscreen_key(&sheet, key));
	}
}

static void wait(void)
{
	struct pollfd polls[] = {{.fd = STDIN_FILENO, .events = POLLIN},
	    {.fd = terminal_signal_descriptor(), .events = POLLIN}};

	poll(polls, sizeof polls / sizeof *polls, terminal_patience(now_ms()));
}

bool quizloop_run(Quiz *quiz, const TerminalOptions *options, const GlyphTier *glyphs, Error *error)
{
	QuizLoop loop = {.quiz = quiz, .glyphs = terminal_glyphs(glyphs).tier};

	if (!terminal_open(options, error))
		return false;
	canvas_init(&loop.canvas, 1, 1);
	/* A signal that came before the terminal was taken went elsewhere. */
	loop.over = interrupt_signal();
	while (!loop.over) {
		draw(&loop);
		wait();
		take_signals(&loop);
		take_keys(&loop);
	}
	terminal_close();
	canvas_release(&loop.canvas);
	text_release(&loop.words);
	return true;
}
