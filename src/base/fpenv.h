// The floating-point environment of every computation: round to nearest even, denormals kept, exceptions masked. The
// caller may have set anything else (training frameworks set flush-to-zero), and gets it back unchanged.
#pragma once

#include <stdint.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace losskit {

class FloatingPoint {
 public:
  FloatingPoint() : saved_(read()) { enter(); }
  ~FloatingPoint() { leave(); }
  FloatingPoint(const FloatingPoint&) = delete;
  FloatingPoint& operator=(const FloatingPoint&) = delete;

  // Between leave() and enter() the caller's environment is in force: while its executor runs.
  void enter() {
    if ((saved_ & ~sticky) != standard) write(standard);
  }
  void leave() {
    if (read() != saved_) write(saved_);
  }

 private:
#if defined(__x86_64__)
  using Register = uint32_t;
  static constexpr Register standard = 0x1f80, sticky = 0x3f;  // MXCSR: all exceptions masked; flags
  static Register read() { return _mm_getcsr(); }
  static void write(Register value) {
    // Operations must not move across the change.
    __asm__ volatile("" ::: "memory");
    _mm_setcsr(value);
    __asm__ volatile("" ::: "memory");
  }
#elif defined(__aarch64__)
  using Register = uint64_t;
  static constexpr Register standard = 0, sticky = 0;  // FPCR; the flags live in FPSR and stay as the work leaves them
  static Register read() {
    Register value;
    __asm__ volatile("mrs %0, fpcr" : "=r"(value)::"memory");
    return value;
  }
  static void write(Register value) { __asm__ volatile("msr fpcr, %0" ::"r"(value) : "memory"); }
#else
#error "This architecture has no floating-point control here yet."
#endif
  Register saved_;
};

}  // namespace losskit
