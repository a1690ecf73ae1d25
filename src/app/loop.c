#include "app/loop.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/apply.h"
#include "app/inputkinds.h"
#include "app/predict.h"
#include "app/raceboard.h"
#include "app/save.h"
#include "app/view.h"
#include "tui/keys.h"
#include "tui/racekeys.h"
#include "tui/plain.h"
#include "tui/terminal.h"
#include "worker/interrupt.h"

/* Frames while curves grow: more would only be seen by the processor. */
#define FRAME_SECONDS 0.05

/* Tables while what they show is measured: no eye follows figures that change faster. */
#define TABLES_SECONDS 0.4

typedef struct Loop {
	Session *session;
	const LoopOptions *options;
	Watch *watch; /* NULL: there is nothing to watch */
	Explorer explorer;
	View view;
	Predict predict;
	RaceBoard board;
	Text race; /* in words */
	Canvas canvas;
	bool stale;  /* something changed since the last frame */
	bool urgent; /* and it was the user: draw at once */
	bool stood;  /* the last frame was frozen */
	bool moves;  /* the axes are on their way: the next frame is another */
	Nanos drawn;
	bool behind; /* the tables are older than the rest of the frame */
	Nanos tables_drawn;
	size_t targets; /* that were drawn */
	bool settled;   /* all that was asked for at first is measured */
	bool over;
} Loop;

static long long now_ms(void)
{
	return clock_now().count / 1000000;
}

/* Whether the tables may stay as they are: nobody asked for anything, and they are fresh. */
static bool is_calm(const Loop *loop)
{
	return !loop->urgent && !loop->explorer.wall.shown && !loop->explorer.race.shown &&
	       loop->targets == session_job_count(loop->session) &&
	       clock_since(loop->tables_drawn) < TABLES_SECONDS;
}

/* The axes go on by the time since the last frame; their first step isn't a jump. */
static void move(Loop *loop)
{
	double since = clock_since(loop->drawn);

	loop->moves =
	    wallview_move(&loop->explorer.wall, since < 2 * FRAME_SECONDS ? since : FRAME_SECONDS);
}

/* Whether what is shown stays, whatever is measured meanwhile: only its first frame is drawn. */
static bool stands_still(Loop *loop, int columns, int rows)
{
	const WallView *wall = &loop->explorer.wall;
	bool still = loop->stood && wall->shown && wall->is_frozen &&
		     columns == loop->canvas.columns && rows == loop->canvas.rows;

	loop->stood = wall->shown && wall->is_frozen;
	return still && !loop->explorer.help && !loop->explorer.prompt.kind;
}

static void show_race(Loop *loop)
{
	loop->view.shown.race = NULL;
	if (!loop->explorer.race.shown)
		return;
	raceboard_fill(loop->session, &loop->explorer.race, &loop->board, &loop->race);
	loop->view.shown.race = &loop->board;
}

/* How far it may be off takes longer to find than all that is drawn. */
static void foresee(Loop *loop)
{
	const Explorer *explorer = &loop->explorer;

	if (session_may_foresee(loop->session, explorer->selected, explorer->metric))
		session_foresee(loop->session, explorer->selected, explorer->metric);
}

static void draw(Loop *loop)
{
	int columns, rows;
	bool calm;

	terminal_size(&columns, &rows);
	if (stands_still(loop, columns, rows)) {
		terminal_show(&loop->canvas);
		loop->drawn = clock_now();
		loop->stale = loop->urgent = false;
		return;
	}
	move(loop);
	if (columns != loop->canvas.columns || rows != loop->canvas.rows) {
		canvas_resize(&loop->canvas, columns, rows);
		loop->urgent = true;
	}
	calm = is_calm(loop);
	loop->explorer.columns = columns;
	loop->explorer.rows = rows;
	if (!calm)
		foresee(loop);
	view_fill(&loop->view, loop->session, loop->explorer.metric, loop->watch);
	view_ask(&loop->view, loop->session, loop->explorer.selected, loop->explorer.metric,
	    loop->explorer.asked_n);
	show_race(loop);
	loop->settled |= session_is_over(loop->session);
	loop->view.shown.settled = loop->settled;
	if (calm)
		view_calm(&loop->view);
	else
		view_keep(&loop->view);
	predict_show(&loop->predict, loop->session, loop->explorer.selected, &loop->view);
	explorer_draw(&loop->explorer, &loop->view.shown, &loop->canvas);
	terminal_show(&loop->canvas);
	loop->drawn = clock_now();
	if (!calm) {
		loop->tables_drawn = loop->drawn;
		loop->targets = loop->view.shown.count;
	}
	loop->behind = calm;
	loop->stale = loop->moves;
	loop->urgent = false;
}

static void take_signals(Loop *loop)
{
	TerminalSignal signal;

	while ((signal = terminal_signal(now_ms())) != TERMINAL_NONE) {
		if (signal == TERMINAL_END) {
			loop->over = true;
			return;
		}
		if (signal == TERMINAL_SUSPEND)
			command_suspend(loop->session);
		loop->stale = loop->urgent = true;
	}
}

static bool write_what(Loop *loop, SaveKind kind, Text *out, Error *error)
{
	if (kind != SAVE_SCREEN)
		return loop->options->write_data(
		    loop->options->context, loop->session, kind, loop->explorer.metric, out, error);
	/* As it is now, and not with the question on it. */
	draw(loop);
	canvas_text(&loop->canvas, out);
	return true;
}

static void save(Loop *loop, SaveKind kind)
{
	Text text = {0}, said = {0};
	char folder[PATH_MAX];
	Error error;

	text_append(&said, "saved as ");
	if (getcwd(folder, sizeof folder))
		text_printf(&said, "%s/", strcmp(folder, "/") == 0 ? "" : folder);
	if (!write_what(loop, kind, &text, &error) || !save_text(kind, &text, &said, &error)) {
		text_clear(&said);
		text_append(&said, error.text);
	}
	snprintf(loop->explorer.notice, sizeof loop->explorer.notice, "%s", text_string(&said));
	text_release(&text);
	text_release(&said);
}

static void next_input(Loop *loop, size_t index)
{
	TargetList *targets = loop->options->targets;
	Explorer *explorer = &loop->explorer;
	size_t to = targets ? inputkinds_next(targets, loop->session, index) : index;

	if (to == index)
		snprintf(explorer->notice, sizeof explorer->notice, "%s has no other kind of input",
		    session_job(loop->session, index)->target->name);
	else
		explorer->page_row = explorer->size = 0;
	explorer->selected = to;
}

static Command take_key(Loop *loop, int key)
{
	Mouse mouse;

	if (key != SPECIAL_MOUSE)
		return explorer_key(&loop->explorer, &loop->view.shown, key);
	if (terminal_mouse(&mouse))
		return mouse_act(&loop->explorer, &loop->view.shown, mouse);
	return (Command){.kind = COMMAND_NONE};
}

/* What the classroom asks for. */
static bool predict(Loop *loop, Command command)
{
	Text notice = {0};
	bool taken =
	    predict_apply(&loop->predict, command, loop->session, loop->explorer.metric, &notice);

	if (notice.length)
		snprintf(loop->explorer.notice, sizeof loop->explorer.notice, "%s",
		    text_string(&notice));
	text_release(&notice);
	return taken;
}

/* Racers begin again, and have more sizes and budget, together; what was measured before only is
 * looked at. */
static bool race(Loop *loop, Command command)
{
	const RaceView *shown = &loop->explorer.race;
	bool is_past = session_origin(loop->session) || session_playback(loop->session);
	bool begins = command.kind == COMMAND_RACE;
	bool together = command.kind == COMMAND_SIZE_MORE || command.kind == COMMAND_BUDGET_MORE;

	if (!begins && (!together || !shown->shown || is_past))
		return false;
	for (size_t i = shown->count; i-- > 0 && !is_past;)
		command_apply((Command){.kind = begins ? COMMAND_RESTART : command.kind,
				  .index = shown->rows[i]},
		    loop->session);
	return true;
}

/* What was said while it was waited for is over. */
static void go_on(Loop *loop)
{
	if (!predict_advance(&loop->predict, loop->session))
		return;
	loop->explorer.notice[0] = '\0';
	loop->stale = true;
}

static void take_keys(Loop *loop)
{
	int key;

	while (!loop->over && (key = terminal_key()) >= 0) {
		Command command;

		view_fill(&loop->view, loop->session, loop->explorer.metric, loop->watch);
		predict_show(&loop->predict, loop->session, loop->explorer.selected, &loop->view);
		command = take_key(loop, key);
		if (command.kind == COMMAND_NONE)
			continue;
		loop->urgent = true;
		if (command.kind == COMMAND_SAVE)
			save(loop, command.save);
		else if (command.kind == COMMAND_INPUT)
			next_input(loop, command.index);
		else if (!race(loop, command) && !predict(loop, command))
			loop->over = !command_apply(command, loop->session);
		loop->stale = loop->urgent = true;
	}
}

/* Milliseconds until so many seconds have passed since then. */
static int rest_of(double seconds, Nanos then)
{
	double since = clock_since(then);

	return since < seconds ? (int)((seconds - since) * 1000) + 1 : 0;
}

static int sooner(int a, int b)
{
	return a < 0 ? b : b < 0 ? a : a < b ? a : b;
}

/* Milliseconds until something has to be done even if nothing happens. */
static int patience(const Loop *loop)
{
	int milliseconds = sooner(session_patience(loop->session), terminal_patience(now_ms()));

	if (loop->urgent)
		return 0;
	milliseconds = sooner(milliseconds, predict_patience(&loop->predict));
	if (loop->watch)
		milliseconds = sooner(milliseconds, watch_patience(loop->watch));
	if (loop->stale)
		milliseconds = sooner(milliseconds, rest_of(FRAME_SECONDS, loop->drawn));
	if (loop->behind)
		milliseconds = sooner(milliseconds, rest_of(TABLES_SECONDS, loop->tables_drawn));
	return milliseconds;
}

static void wait(const Loop *loop)
{
	struct pollfd polls[WORKER_POLLS + WATCH_POLLS + 2];
	size_t count = session_polls(loop->session, polls);

	if (loop->watch)
		count += watch_polls(loop->watch, polls + count);
	polls[count++] = (struct pollfd){.fd = STDIN_FILENO, .events = POLLIN};
	polls[count++] = (struct pollfd){.fd = terminal_signal_descriptor(), .events = POLLIN};
	poll(polls, count, patience(loop));
}

static bool is_due(const Loop *loop)
{
	return loop->urgent || (loop->stale && rest_of(FRAME_SECONDS, loop->drawn) == 0) ||
	       (loop->behind && rest_of(TABLES_SECONDS, loop->tables_drawn) == 0);
}

bool loop_explore(Session *session, const LoopOptions *options, Error *error)
{
	GlyphChoice choice = terminal_glyphs(options->glyphs);
	Loop loop = {
	    .session = session, .options = options, .explorer.metric = view_metric(session)};

	if (!terminal_open(&options->terminal, error))
		return false;
	loop.predict.random = random_stream(session_seed(session), 0);
	if (options->targets)
		loop.watch = watch_new(options->targets);
	loop.explorer.glyphs = choice.tier;
	loop.explorer.glyphs_why = choice.why;
	loop.explorer.wall.shown = options->project;
	canvas_init(&loop.canvas, 1, 1);
	view_fill(&loop.view, session, loop.explorer.metric, loop.watch);
	if (options->race)
		racekeys_begin(&loop.explorer, &loop.view.shown);
	draw(&loop);
	/* A signal that came before the terminal was taken went elsewhere. */
	loop.over = interrupt_signal();
	while (!loop.over) {
		/* After the keys, which may have asked for more, and before waiting for it. */
		if (loop.watch)
			loop.stale |= watch_advance(loop.watch, session);
		loop.stale |= session_advance(session);
		go_on(&loop);
		wait(&loop);
		take_signals(&loop);
		take_keys(&loop);
		if (!loop.over && is_due(&loop))
			draw(&loop);
	}
	terminal_close();
	watch_free(loop.watch);
	predict_release(&loop.predict);
	text_release(&loop.race);
	view_release(&loop.view);
	canvas_release(&loop.canvas);
	return true;
}
