#pragma once
// Vec<T>, Mask<T> over Highway, in its static mode: the target follows from this file's compiler flags alone.

#if defined(__x86_64__) || defined(__aarch64__)
#define HWY_COMPILE_ONLY_STATIC
#else
#error "the Highway targets are built for x86-64 and AArch64"
#endif
#include <hwy/highway.h>

#if defined(__AVX512F__)
#include "raw_avx512.h"
static_assert(HWY_TARGET == HWY_AVX3, "Highway fell back to an older ISA: a compiler flag of the AVX-512 target is missing");
#elif defined(__AVX2__)
#include "raw_avx2.h"
static_assert(HWY_TARGET == HWY_AVX2, "Highway fell back to an older ISA: a compiler flag of the AVX2 target is missing");
#else
#include "raw_neon.h"
static_assert(HWY_TARGET == HWY_NEON
#ifdef HWY_NEON_WITHOUT_AES
                  || HWY_TARGET == HWY_NEON_WITHOUT_AES
#endif
              ,
              "Highway fell back to scalar code: -DTOOLCHAIN_MISS_SYS_AUXV_H is missing");
#endif

namespace losskit::LOSSKIT_TARGET {

namespace hn = hwy::HWY_NAMESPACE;

template <class T>
using Tag = hn::FixedTag<T, raw::vector_bytes / sizeof(T)>;

template <class T>
struct Vec {
  hn::Vec<Tag<T>> v;
  // Highway's vectors are structs around the intrinsic type.
  LK_INLINE auto native() const { return v.raw; }
  template <class Raw>
  LK_INLINE static Vec of(Raw r) {
    return {hn::Vec<Tag<T>>{r}};
  }
};
template <class T>
struct Mask {
  hn::Mask<Tag<T>> m;
  template <class Raw>
  LK_INLINE static Mask of(Raw r) {
    return {hn::Mask<Tag<T>>{r}};
  }
};

// clang-format off
template <class T> LK_INLINE Vec<T> vec_load(const T* p)            { return {hn::LoadU(Tag<T>(), p)}; }
template <class T> LK_INLINE void   vec_store(T* p, Vec<T> a)       { hn::StoreU(a.v, Tag<T>(), p); }
template <class T> LK_INLINE Vec<T> vec_set(T x)                    { return {hn::Set(Tag<T>(), x)}; }
template <class T> LK_INLINE Vec<T> vec_zero()                      { return {hn::Zero(Tag<T>())}; }
template <class T> LK_INLINE Mask<T> vec_first_n(int n)             { return {hn::FirstN(Tag<T>(), static_cast<size_t>(n))}; }

template <class T> LK_INLINE Vec<T> operator+(Vec<T> a, Vec<T> b)   { return {hn::Add(a.v, b.v)}; }
template <class T> LK_INLINE Vec<T> operator-(Vec<T> a, Vec<T> b)   { return {hn::Sub(a.v, b.v)}; }
template <class T> LK_INLINE Vec<T> operator*(Vec<T> a, Vec<T> b)   { return {hn::Mul(a.v, b.v)}; }
template <class T> LK_INLINE Vec<T> operator/(Vec<T> a, Vec<T> b)   { return {hn::Div(a.v, b.v)}; }
template <class T> LK_INLINE Vec<T> operator&(Vec<T> a, Vec<T> b)   { return {hn::And(a.v, b.v)}; }
template <class T> LK_INLINE Vec<T> operator|(Vec<T> a, Vec<T> b)   { return {hn::Or(a.v, b.v)}; }
template <class T> LK_INLINE Vec<T> operator^(Vec<T> a, Vec<T> b)   { return {hn::Xor(a.v, b.v)}; }
template <class T> LK_INLINE Mask<T> operator<(Vec<T> a, Vec<T> b)  { return {hn::Lt(a.v, b.v)}; }
template <class T> LK_INLINE Mask<T> operator<=(Vec<T> a, Vec<T> b) { return {hn::Le(a.v, b.v)}; }
template <class T> LK_INLINE Mask<T> operator>(Vec<T> a, Vec<T> b)  { return {hn::Gt(a.v, b.v)}; }
template <class T> LK_INLINE Mask<T> operator>=(Vec<T> a, Vec<T> b) { return {hn::Ge(a.v, b.v)}; }
template <class T> LK_INLINE Mask<T> operator==(Vec<T> a, Vec<T> b) { return {hn::Eq(a.v, b.v)}; }

template <class T> LK_INLINE Vec<T> fma(Vec<T> a, Vec<T> b, Vec<T> c)  { return {hn::MulAdd(a.v, b.v, c.v)}; }
template <class T> LK_INLINE Vec<T> fnma(Vec<T> a, Vec<T> b, Vec<T> c) { return {hn::NegMulAdd(a.v, b.v, c.v)}; }
template <class T> LK_INLINE Vec<T> fms(Vec<T> a, Vec<T> b, Vec<T> c)  { return {hn::MulSub(a.v, b.v, c.v)}; }
template <class T> LK_INLINE Vec<T> abs(Vec<T> a)                      { return {hn::Abs(a.v)}; }
template <class T> LK_INLINE Vec<T> sqrt(Vec<T> a)                     { return {hn::Sqrt(a.v)}; }
template <int K, class T> LK_INLINE Vec<T> shl(Vec<T> a)               { return {hn::ShiftLeft<K>(a.v)}; }

template <class T> LK_INLINE Mask<T> operator&(Mask<T> a, Mask<T> b)      { return {hn::And(a.m, b.m)}; }
template <class T> LK_INLINE Mask<T> operator|(Mask<T> a, Mask<T> b)      { return {hn::Or(a.m, b.m)}; }
template <class T> LK_INLINE Mask<T> operator!(Mask<T> a)                 { return {hn::Not(a.m)}; }
template <class T> LK_INLINE bool any(Mask<T> a)                          { return !hn::AllFalse(Tag<T>(), a.m); }
template <class T> LK_INLINE bool all(Mask<T> a)                          { return hn::AllTrue(Tag<T>(), a.m); }
template <class T> LK_INLINE Vec<T> select(Mask<T> m, Vec<T> a, Vec<T> b) { return {hn::IfThenElse(m.m, a.v, b.v)}; }
template <class T> LK_INLINE Vec<T> zero_unless(Mask<T> m, Vec<T> a)      { return {hn::IfThenElseZero(m.m, a.v)}; }
template <class To, class T> LK_INLINE Mask<To> mask_cast(Mask<T> m)      { return {hn::RebindMask(Tag<To>(), m.m)}; }
template <class To, class T> LK_INLINE Vec<To> bitcast(Vec<T> a)          { return {hn::BitCast(Tag<To>(), a.v)}; }
// clang-format on

}  // namespace losskit::LOSSKIT_TARGET

#include "raw_vec.h"
