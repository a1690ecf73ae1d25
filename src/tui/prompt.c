#include "tui/prompt.h"

#include <string.h>

#include "base/utf8.h"
#include "tui/keys.h"

enum { ESCAPE = 27, DELETE = 127, CONTROL_H = 'H' - '@', CONTROL_U = 'U' - '@' };

const char *prompt_question(PromptKind kind)
{
	static const char *const questions[] = {
	    [PROMPT_NONE] = "",
	    [PROMPT_SIZE] = "what about n = ",
	    [PROMPT_FILTER] = "list only what has ",
	    [PROMPT_SAVE] =
		"save t screen d data v verdicts, report r man h html m md p pdf g svg x text",
	    [PROMPT_ANSWER] = "a time or a law: ",
	};

	return questions[kind];
}

static void append(Prompt *prompt, int key)
{
	size_t length = strlen(prompt->text);
	char bytes[4];
	size_t count;

	if (key < ' ' || key >= SPECIAL_UP || utf8_is_hidden((uint32_t)key))
		return;
	count = utf8_encode((uint32_t)key, bytes);
	if (length + count >= sizeof prompt->text)
		return;
	memcpy(prompt->text + length, bytes, count);
	prompt->text[length + count] = '\0';
}

PromptAnswer prompt_key(Prompt *prompt, int key)
{
	size_t length = strlen(prompt->text);

	switch (key) {
	case ESCAPE: return PROMPT_LEFT;
	case '\r':
	case '\n': return PROMPT_ENTERED;
	case SPECIAL_BACKSPACE:
	case DELETE:
	case CONTROL_H:
		if (!length)
			return PROMPT_LEFT;
		prompt->text[utf8_floor(prompt->text, length - 1)] = '\0';
		return PROMPT_GOES_ON;
	case CONTROL_U: prompt->text[0] = '\0'; return PROMPT_GOES_ON;
	default: append(prompt, key); return PROMPT_GOES_ON;
	}
}
