/* python.h - Python functions, as targets. */
#ifndef LANDAU_APP_PYTHON_H
#define LANDAU_APP_PYTHON_H

#include "app/target.h"

/*
 * "pkg/orders.py:total" or "pkg.orders:total", and "orders.py" where there is but one function in
 * it; "orders:total" where no algorithm is called so. An input kind may stand behind the function:
 * "orders.py:total:sorted".
 */
extern const TargetKind python_functions;

#endif
