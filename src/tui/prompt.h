/* prompt.h - a question at the foot of the screen, and what is typed to answer it. */
#ifndef LANDAU_TUI_PROMPT_H
#define LANDAU_TUI_PROMPT_H

#include <stdbool.h>

typedef enum PromptKind {
	PROMPT_NONE,
	PROMPT_SIZE,   /* what about n = ...? */
	PROMPT_FILTER, /* which targets are listed? */
	PROMPT_SAVE,   /* what is saved? */
	PROMPT_ANSWER, /* what does somebody expect? */
} PromptKind;

enum { PROMPT_SIZE_MOST = 48 };

/* `Prompt prompt = {0};` asks nothing. */
typedef struct Prompt {
	PromptKind kind;
	char text[PROMPT_SIZE_MOST]; /* UTF-8 */
} Prompt;

typedef enum PromptAnswer {
	PROMPT_GOES_ON, /* it was typed, or meant nothing */
	PROMPT_ENTERED,
	PROMPT_LEFT,
} PromptAnswer;

/* Takes a key while a question is open. The kind stays as it is: the caller closes it. */
PromptAnswer prompt_key(Prompt *prompt, int key);

/* "what about n = ": stands before what is typed. */
const char *prompt_question(PromptKind kind);

#endif
