/*
 * interrupt.h - signals that ask for the end, where no screen is open.
 *
 * Workers and their descendants are killed in order before the program ends by the signal. (The
 * terminal's own handling, while a screen is open, is in tui.)
 */
#ifndef LANDAU_WORKER_INTERRUPT_H
#define LANDAU_WORKER_INTERRUPT_H

/* From now on SIGINT, SIGTERM, SIGHUP and SIGQUIT are noted instead of ending the program, unless
 * they were ignored before (nohup). */
void interrupt_install(void);

/* The signal that has arrived; 0: none. */
int interrupt_signal(void);

/* Becomes readable when one arrives; poll it. -1 before interrupt_install(). */
int interrupt_descriptor(void);

/* Ends the program by the signal that has arrived. */
_Noreturn void interrupt_raise(void);

#endif
