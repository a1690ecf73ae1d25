#include "report/palette.h"

const Colour palette[COLOUR_COUNT] = {
    [COLOUR_PAPER] = {"#ffffff", "#14171b"},
    [COLOUR_SHADE] = {"#f6f8fa", "#1d2127"},
    [COLOUR_HOT] = {"#fff3d6", "#3a2f14"},
    [COLOUR_TEXT] = {"#1b1f24", "#e6e9ed"},
    [COLOUR_DIM] = {"#59636e", "#a3adb8"},
    [COLOUR_RULE] = {"#d5dae0", "#363d46"},
    [COLOUR_LINK] = {"#0b5cad", "#7fc1ff"},
    [COLOUR_SERIES + 0] = {"#006fae", "#5eb1e8"}, /* blue */
    [COLOUR_SERIES + 1] = {"#956300", "#e69f00"}, /* orange */
    [COLOUR_SERIES + 2] = {"#007a59", "#2dbe92"}, /* bluish green */
    [COLOUR_SERIES + 3] = {"#a8477f", "#e29bc3"}, /* reddish purple */
    [COLOUR_SERIES + 4] = {"#6e6600", "#f0e442"}, /* yellow */
    [COLOUR_SERIES + 5] = {"#b84a00", "#ff8a3d"}, /* vermilion */
    [COLOUR_SERIES + 6] = {"#4d4d4d", "#c4c4c4"}, /* black */
    [COLOUR_SERIES + 7] = {"#0b3c6b", "#8ed0f5"}, /* another blue */
};

ColourUse palette_series(size_t series)
{
	return (ColourUse)(COLOUR_SERIES + series % COLOUR_SERIES_COUNT);
}
