#include "app/timing.h"

Timing timing_of_answer(const WorkerEvent *event, Nanos session_began)
{
	return (Timing){.calls = event->calls,
	    .seconds = event->seconds,
	    .cpu = event->cpu,
	    .lost = event->lost,
	    .memory = event->memory,
	    .startup_seconds = event->startup,
	    .at_seconds = clock_since(session_began),
	    .yardstick = event->yardstick};
}

Timing timing_of_tape(const TapeEvent *event)
{
	return (Timing){.calls = event->calls,
	    .seconds = event->seconds,
	    .cpu = event->cpu,
	    .lost = event->lost,
	    .memory = event->memory,
	    .startup_seconds = event->startup,
	    .at_seconds = event->at,
	    .yardstick = event->yardstick};
}

TapeEvent timing_to_tape(const Timing *timing)
{
	return (TapeEvent){.kind = TAPE_SAMPLE,
	    .at = timing->at_seconds,
	    .calls = timing->calls,
	    .seconds = timing->seconds,
	    .cpu = timing->cpu,
	    .lost = timing->lost,
	    .memory = timing->memory,
	    .startup = timing->startup_seconds,
	    .yardstick = timing->yardstick};
}
