#include "plot/markshape.h"

const MarkOutline mark_outlines[MARK_SHAPE_COUNT] = {
    [MARK_SQUARE] = {false, 4, {{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}}},
    [MARK_TRIANGLE] = {false, 3, {{0, -1.15}, {1.1, 0.8}, {-1.1, 0.8}}},
    [MARK_DIAMOND] = {false, 4, {{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}}},
    [MARK_CROSS] = {true, 4, {{-1, -1}, {1, 1}, {-1, 1}, {1, -1}}},
    [MARK_PLUS] = {true, 4, {{0, -1.2}, {0, 1.2}, {-1.2, 0}, {1.2, 0}}},
    [MARK_WEDGE] = {false, 3, {{0, 1.15}, {1.1, -0.8}, {-1.1, -0.8}}},
    [MARK_BAR] = {false, 4, {{-1.3, -0.5}, {1.3, -0.5}, {1.3, 0.5}, {-1.3, 0.5}}},
};

double mark_size(const PictureMark *mark)
{
	return mark->emphasised ? 0.41 : 0.33;
}
