#pragma once
// How the functions are inlined that make up a kernel: packs travel by value in registers only if every function on the way
// is inlined, whatever its size; elementary functions are inlined too. Nobody runs the portable target for its speed, and
// inlined everywhere it would be a third of the library: there elementary functions stand alone, and for doubles, in files
// of their own that say so, the compiler decides about the rest.
#if defined(LOSSKIT_TARGET_PORTABLE) && defined(LOSSKIT_DOUBLES)
#define LK_INLINE inline
#else
#define LK_INLINE inline __attribute__((always_inline))
#endif
#if defined(LOSSKIT_TARGET_PORTABLE)
#define LK_MATH inline __attribute__((noinline))
#else
#define LK_MATH LK_INLINE
#endif
