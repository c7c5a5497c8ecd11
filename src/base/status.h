// Errors: a status, a place and one sentence, written into the caller's struct.
#pragma once

#include <losskit/losskit.h>

namespace losskit {

// Where a finding stands in the call.
struct Place {
  int32_t list = LK_LIST_NONE;
  int32_t index = -1;
  int32_t role = 0;  // or option key
  int64_t element = -1;
};

// Builds a sentence piece by piece into a fixed buffer; what does not fit is cut. No allocation, no locale.
class Sentence {
 public:
  Sentence& operator<<(const char* text);
  Sentence& operator<<(int64_t value);
  Sentence& operator<<(int32_t value) { return *this << static_cast<int64_t>(value); }
  Sentence& operator<<(uint64_t value);
  Sentence& operator<<(double value);
  Sentence& shape(const int64_t* shape, int32_t rank);
  const char* text() const { return text_; }

 private:
  char text_[240] = {};
  size_t length_ = 0;
};

// The caller's error struct, or none.
class Report {
 public:
  explicit Report(lk_error* error) : error_(error) {}
  // LK_INVALID_CALL if the struct is not one that this library can write to.
  lk_status open();
  lk_status fail(lk_status status, const Place& place, const Sentence& sentence);

 private:
  lk_error* error_;
};

}  // namespace losskit
