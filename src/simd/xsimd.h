#pragma once
// Vec<T>, Mask<T> over xsimd, with the architecture named explicitly instead of guessed.

#if defined(__AVX512F__)
#include "raw_avx512.h"
#elif defined(__AVX2__)
#include "raw_avx2.h"
#else
#include "raw_neon.h"
#endif

// xsimd's functions are inline, and the same names for every ISA: whatever a compiler leaves out of line (version 13 makes
// it, by taking addresses on AArch64) would be merged across targets. So the library's namespace gets the target's name.
#define LOSSKIT_XSIMD_FOR(target) xsimd_for_##target
#define LOSSKIT_XSIMD(target) LOSSKIT_XSIMD_FOR(target)
#define xsimd LOSSKIT_XSIMD(LOSSKIT_TARGET)
#include <xsimd/xsimd.hpp>

namespace losskit::LOSSKIT_TARGET {

#if defined(__AVX512F__)
using Arch = xsimd::avx512bw;
#elif defined(__AVX2__)
using Arch = xsimd::fma3<xsimd::avx2>;
#else
using Arch = xsimd::neon64;
#endif
static_assert(Arch::supported(), "a compiler flag of this target is missing");
static_assert(sizeof(xsimd::batch<float, Arch>) == raw::vector_bytes, "xsimd fell back to an older ISA");

template <class T>
struct Vec {
  xsimd::batch<T, Arch> v;
  LK_INLINE auto native() const { return static_cast<typename raw::native<T>::vector>(v); }
  template <class Raw>
  LK_INLINE static Vec of(Raw r) {
    return {xsimd::batch<T, Arch>(r)};
  }
};
template <class T>
struct Mask {
  xsimd::batch_bool<T, Arch> m;
  LK_INLINE auto native() const { return static_cast<typename raw::native<T>::mask>(m); }
  template <class Raw>
  LK_INLINE static Mask of(Raw r) {
    return {xsimd::batch_bool<T, Arch>(r)};
  }
};

// clang-format off
template <class T> LK_INLINE Vec<T> vec_load(const T* p)            { return {xsimd::batch<T, Arch>::load_unaligned(p)}; }
template <class T> LK_INLINE void   vec_store(T* p, Vec<T> a)       { a.v.store_unaligned(p); }
template <class T> LK_INLINE Vec<T> vec_set(T x)                    { return {xsimd::batch<T, Arch>(x)}; }
template <class T> LK_INLINE Vec<T> vec_zero()                      { return {xsimd::batch<T, Arch>(T(0))}; }
template <class T> LK_INLINE Mask<T> vec_first_n(int n)             { return {xsimd::batch_bool<T, Arch>(raw::first_n<T>(n))}; }

template <class T> LK_INLINE Vec<T> operator+(Vec<T> a, Vec<T> b)   { return {a.v + b.v}; }
template <class T> LK_INLINE Vec<T> operator-(Vec<T> a, Vec<T> b)   { return {a.v - b.v}; }
template <class T> LK_INLINE Vec<T> operator*(Vec<T> a, Vec<T> b)   { return {a.v * b.v}; }
template <class T> LK_INLINE Vec<T> operator&(Vec<T> a, Vec<T> b)   { return {a.v & b.v}; }
template <class T> LK_INLINE Vec<T> operator|(Vec<T> a, Vec<T> b)   { return {a.v | b.v}; }
template <class T> LK_INLINE Vec<T> operator^(Vec<T> a, Vec<T> b)   { return {a.v ^ b.v}; }
template <class T> LK_INLINE Mask<T> operator<(Vec<T> a, Vec<T> b)  { return {a.v < b.v}; }
template <class T> LK_INLINE Mask<T> operator<=(Vec<T> a, Vec<T> b) { return {a.v <= b.v}; }
template <class T> LK_INLINE Mask<T> operator>(Vec<T> a, Vec<T> b)  { return {a.v > b.v}; }
template <class T> LK_INLINE Mask<T> operator>=(Vec<T> a, Vec<T> b) { return {a.v >= b.v}; }
template <class T> LK_INLINE Mask<T> operator==(Vec<T> a, Vec<T> b) { return {a.v == b.v}; }

// Some version of xsimd multiplies and adds in two roundings (8.1 on AVX-512), divides by an estimate and takes the root
// of one (8.1 on AArch64): these are the instructions themselves.
template <class T> LK_INLINE Vec<T> operator/(Vec<T> a, Vec<T> b)      { return Vec<T>::of(raw::div(a.native(), b.native())); }
template <class T> LK_INLINE Vec<T> fma(Vec<T> a, Vec<T> b, Vec<T> c)  { return Vec<T>::of(raw::fma(a.native(), b.native(), c.native())); }
template <class T> LK_INLINE Vec<T> fnma(Vec<T> a, Vec<T> b, Vec<T> c) { return Vec<T>::of(raw::fnma(a.native(), b.native(), c.native())); }
template <class T> LK_INLINE Vec<T> fms(Vec<T> a, Vec<T> b, Vec<T> c)  { return Vec<T>::of(raw::fms(a.native(), b.native(), c.native())); }
template <class T> LK_INLINE Vec<T> sqrt(Vec<T> a)                     { return Vec<T>::of(raw::sqrt(a.native())); }
template <class T> LK_INLINE Vec<T> abs(Vec<T> a)                      { return Vec<T>::of(raw::abs(a.native())); }
template <int K, class T> LK_INLINE Vec<T> shl(Vec<T> a)               { return Vec<T>::of(raw::shl<K>(T(), a.native())); }

template <class T> LK_INLINE Mask<T> operator&(Mask<T> a, Mask<T> b)      { return {a.m & b.m}; }
template <class T> LK_INLINE Mask<T> operator|(Mask<T> a, Mask<T> b)      { return {a.m | b.m}; }
template <class T> LK_INLINE Mask<T> operator!(Mask<T> a)                 { return {~a.m}; }
template <class T> LK_INLINE bool any(Mask<T> a)                          { return xsimd::any(a.m); }
// xsimd's would be a function of its own where code is compiled small.
template <class T> LK_INLINE bool all(Mask<T> a)                          { return raw::all(a.native()); }
template <class T> LK_INLINE Vec<T> select(Mask<T> m, Vec<T> a, Vec<T> b) { return {xsimd::select(m.m, a.v, b.v)}; }
template <class T> LK_INLINE Vec<T> zero_unless(Mask<T> m, Vec<T> a)      { return Vec<T>::of(raw::zero_unless(m.native(), a.native())); }
template <class To, class T> LK_INLINE Mask<To> mask_cast(Mask<T> m)      { return {xsimd::batch_bool<To, Arch>(raw::mask_cast<To>(m.native()))}; }
template <class To, class T> LK_INLINE Vec<To> bitcast(Vec<T> a)          { return Vec<To>::of(raw::cast<To>(a.native())); }
// clang-format on

}  // namespace losskit::LOSSKIT_TARGET

#include "raw_vec.h"
