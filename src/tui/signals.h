/*
 * signals.h - the signals of the terminal: those that are to be asked for, and those of a crash.
 *
 * They belong to signals.c alone. SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT and SIGWINCH
 * are noted; SIGSEGV, SIGBUS, SIGFPE, SIGILL and SIGABRT write bytes made beforehand, give the line
 * its settings back and are raised again. What was ignored when the program began (nohup) stays
 * ignored.
 */
#ifndef LANDAU_TUI_SIGNALS_H
#define LANDAU_TUI_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>

/* Remembers the settings of the line and what the signals do, before curses changes either. False
 * where there is no pipe to be had; errno says why. */
bool signals_prepare(void);

/* From here on they are handled, in this process alone. */
void signals_take(void);

/* They do what they did; also where signals_prepare() was all. */
void signals_release(void);

/* Whether this process called signals_take(): a forked child must leave the terminal alone. */
bool signals_are_own(void);

/* What a crash writes, as long as the terminal is taken; `make` stores at most `size` bytes. */
typedef size_t MakeRestoring(char *bytes, size_t size);
void signals_make_restoring(MakeRestoring *make);
void signals_set_taken(bool taken);
bool signals_are_taken(void);

/* A descriptor that becomes readable when a signal has arrived, or when it is woken. */
int signals_descriptor(void);
void signals_wake(void);
void signals_drain(void);

/* Whether it has arrived since this was asked before. */
bool signals_stop_noted(void);
bool signals_continue_noted(void);
bool signals_resize_noted(void);

/* The first that asked for the end; 0: none has. One that is set counts as if it had arrived. */
int signals_fatal(void);
void signals_set_fatal(int number);

/* Stops the process as ^Z does, and returns when it goes on. It can't where ^Z is ignored, as it is
 * without a shell that could let it go on. */
bool signals_can_stop(void);
void signals_stop(void);

/* Ends the program by the fatal signal. */
_Noreturn void signals_raise(void);

#endif
