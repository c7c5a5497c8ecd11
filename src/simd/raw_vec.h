#pragma once
// The rest of Vec<T>, the same for Highway and xsimd: operations whose semantics are pinned or that move data in ways the
// libraries do not offer. Included by the adapters, after they have defined Vec and Mask.

namespace losskit::LOSSKIT_TARGET {

constexpr int vector_bytes = raw::vector_bytes;
constexpr bool masked_memory = raw::masked_memory;
constexpr bool even_loads = raw::even_loads, even_stores = raw::even_stores;

// clang-format off
template <class T> LK_INLINE Vec<T> vec_iota()                               { return Vec<T>::of(raw::iota(T())); }
#ifndef __aarch64__  // no masks there
template <class T> LK_INLINE Vec<T> vec_load_n(const T* p, int n)            { return Vec<T>::of(raw::load_n(p, n)); }
template <class T> LK_INLINE void   vec_store_n(T* p, Vec<T> a, int n)       { raw::store_n(p, a.native(), n); }
#endif
#ifdef __AVX2__  // where even_loads
template <class T> LK_INLINE Vec<T> vec_load_even(const T* p)                { return Vec<T>::of(raw::load_even(p)); }
#endif
#ifdef __AVX512F__  // where even_stores
template <class T> LK_INLINE void   vec_store_even(T* p, Vec<T> a)           { raw::store_even(p, a.native()); }
#endif
template <class T> LK_INLINE void   vec_stream(T* p, Vec<T> a)               { raw::stream(p, a.native()); }
template <class T> LK_INLINE void   vec_stream_blocks(T* p, Vec<T> a)        { raw::stream_blocks(p, a.native()); }
template <class T> LK_INLINE void   vec_stream_block(T* p, const T* from)    { raw::stream_block(p, from); }
LK_INLINE void vec_stream_fence()                                            { raw::stream_fence(); }
template <class T> LK_INLINE Vec<T> vec_load_blocks(const T* p, ptrdiff_t s) { return Vec<T>::of(raw::load_blocks(p, s)); }
template <class T> LK_INLINE void   vec_store_blocks(T* p, ptrdiff_t s, Vec<T> a) { raw::store_blocks(p, s, a.native()); }

// True for NaNs, which both libraries deny on AVX-512 in some version.
LK_INLINE Mask<float> operator!=(Vec<float> a, Vec<float> b)        { return Mask<float>::of(raw::not_equal(a.native(), b.native())); }
LK_INLINE Mask<double> operator!=(Vec<double> a, Vec<double> b)     { return Mask<double>::of(raw::not_equal(a.native(), b.native())); }
template <class T> LK_INLINE Mask<T> operator!=(Vec<T> a, Vec<T> b) { return !(a == b); }

template <class T> LK_INLINE Vec<T> min(Vec<T> a, Vec<T> b)         { return Vec<T>::of(raw::min(a.native(), b.native())); }
template <class T> LK_INLINE Vec<T> max(Vec<T> a, Vec<T> b)         { return Vec<T>::of(raw::max(a.native(), b.native())); }
template <class T> LK_INLINE Vec<T> xor_sign(Vec<T> a, Vec<T> s)    { return Vec<T>::of(raw::xor_sign(a.native(), s.native())); }
template <class T> LK_INLINE Vec<T> copysign(Vec<T> a, Vec<T> s)    { return Vec<T>::of(raw::copysign(a.native(), s.native())); }
template <class T> LK_INLINE Vec<T> select_by_sign(Vec<T> s, Vec<T> negative, Vec<T> positive) {
  return Vec<T>::of(raw::select_by_sign(s.native(), negative.native(), positive.native()));
}
template <class T> LK_INLINE T reduce_add(Vec<T> a)                 { return raw::reduce_add(a.native()); }
template <class T> LK_INLINE T reduce_min(Vec<T> a)                 { return raw::reduce_min(a.native()); }
template <class T> LK_INLINE T reduce_max(Vec<T> a)                 { return raw::reduce_max(a.native()); }
template <int K, class T> LK_INLINE Vec<T> shr(Vec<T> a)            { return Vec<T>::of(raw::shr<K>(T(), a.native())); }
template <int K, class T> LK_INLINE Vec<T> sar(Vec<T> a)            { return Vec<T>::of(raw::sar<K>(T(), a.native())); }
template <class T> LK_INLINE Vec<T> unpack_low(Vec<T> a, Vec<T> b)  { return Vec<T>::of(raw::unpack_low(a.native(), b.native())); }
template <class T> LK_INLINE Vec<T> unpack_high(Vec<T> a, Vec<T> b) { return Vec<T>::of(raw::unpack_high(a.native(), b.native())); }
LK_INLINE Vec<double> widen_low(Vec<float> a)                       { return Vec<double>::of(raw::widen_low(a.native())); }
LK_INLINE Vec<double> widen_high(Vec<float> a)                      { return Vec<double>::of(raw::widen_high(a.native())); }
LK_INLINE Vec<float> narrow(Vec<double> low, Vec<double> high)      { return Vec<float>::of(raw::narrow(low.native(), high.native())); }
// clang-format on

}  // namespace losskit::LOSSKIT_TARGET
