/* keybar.h - the few keys that matter most now, along the last row. */
#ifndef LANDAU_TUI_KEYBAR_H
#define LANDAU_TUI_KEYBAR_H

#include "plot/canvas.h"
#include "tui/explorer.h"

/* At most KEY_BAR_MOST keys; where there is less room, the less important ones are left out. */
void keybar_draw(Canvas *canvas, Box box, const Explorer *explorer, const ExplorerView *view);

/* The key that stands in this column of the canvas; 0: none. */
int keybar_at(Box box, const Explorer *explorer, const ExplorerView *view, int column);

#endif
