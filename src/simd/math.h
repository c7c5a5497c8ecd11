#pragma once
// Elementary functions on packs, the same bits on every target: written on the vocabulary alone, with explicit fma, IEEE
// division and no table lookups. Each states its worst error in units in the last place (ulp) of the exact result, as
// measured over all 2^32 floats, and over samples of the doubles.
//
// Special values follow C's Annex F: NaN gives NaN, infinities and signed zeros their limits, and subnormal arguments
// and results are treated like all others. Functions that give up some of this for speed say so.

#include "math_exp.h"
#include "math_log.h"
#include "math_power.h"
