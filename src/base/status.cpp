#include "base/status.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

namespace losskit {

Sentence& Sentence::operator<<(const char* text) {
  while (*text != 0 && length_ + 1 < sizeof text_) text_[length_++] = *text++;
  return *this;
}

Sentence& Sentence::operator<<(int64_t value) {
  char digits[24];
  snprintf(digits, sizeof digits, "%lld", static_cast<long long>(value));
  return *this << digits;
}

Sentence& Sentence::operator<<(uint64_t value) {
  char digits[24];
  snprintf(digits, sizeof digits, "%llu", static_cast<unsigned long long>(value));
  return *this << digits;
}

Sentence& Sentence::operator<<(double value) {
  char digits[40];
  snprintf(digits, sizeof digits, "%.9g", value);
  // The host may have set a locale whose decimal point is not a point.
  for (char* p = digits; *p != 0; ++p)
    if (*p == ',') *p = '.';
  return *this << digits;
}

Sentence& Sentence::shape(const int64_t* shape, int32_t rank) {
  *this << "(";
  for (int32_t i = 0; i < rank; ++i) *this << (i == 0 ? "" : ", ") << shape[i];
  return *this << ")";
}

lk_status Report::open() {
  if (error_ == nullptr) return LK_OK;
  if (error_->struct_size < offsetof(lk_error, message)) {
    error_ = nullptr;
    return LK_INVALID_CALL;
  }
  error_->status = LK_OK;
  error_->list = LK_LIST_NONE;
  error_->index = -1;
  error_->role = 0;
  error_->element = -1;
  // The message's first byte is enough: 240 zeros per call would be a tenth of a small call.
  if (error_->struct_size > offsetof(lk_error, message)) error_->message[0] = 0;
  return LK_OK;
}

lk_status Report::fail(lk_status status, const Place& place, const Sentence& sentence) {
  if (error_ == nullptr) return status;
  error_->status = status;
  error_->list = place.list;
  error_->index = place.index;
  error_->role = place.role;
  error_->element = place.element;
  size_t room = error_->struct_size - offsetof(lk_error, message);
  if (room > sizeof error_->message) room = sizeof error_->message;
  if (room > 0) {
    size_t length = strlen(sentence.text());
    if (length > room - 1) length = room - 1;
    memcpy(error_->message, sentence.text(), length);
    error_->message[length] = 0;
  }
  return status;
}

}  // namespace losskit
