#include "tui/needs.h"

#include "tui/list.h"

LayoutNeeds needs_on(const Explorer *explorer, const ExplorerView *view, int columns, int rows)
{
	return (LayoutNeeds){.columns = columns,
	    .rows = rows,
	    .targets = view->count,
	    .list_columns = list_columns(view),
	    .page = explorer->page};
}

LayoutNeeds needs_last(const Explorer *explorer, const ExplorerView *view)
{
	bool known = explorer->columns > 0 && explorer->rows > 0;

	return needs_on(
	    explorer, view, known ? explorer->columns : 80, known ? explorer->rows : 24);
}
