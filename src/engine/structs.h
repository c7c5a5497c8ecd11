// Structs that grow: a caller built against an older header passes a smaller struct, one built against a newer header a
// larger one, which is accepted if what this version does not know is zero.
#pragma once

#include <losskit/losskit.h>
#include <stddef.h>
#include <string.h>

namespace losskit {

// Reads a caller's struct into one of this version's size, zero-filled. False: too small to hold its size, or a tail that
// is not zero.
template <class T>
bool copy_versioned(const T& given, T& known) {
  const size_t size = given.struct_size;
  if (size == sizeof(T)) {  // nearly always, and a copy of known length
    known = given;
    return true;
  }
  if (size < sizeof(size_t) || size > 4096) return false;
  const unsigned char* bytes = reinterpret_cast<const unsigned char*>(&given);
  for (size_t i = sizeof(T); i < size; ++i)
    if (bytes[i] != 0) return false;
  known = T{};
  memcpy(&known, &given, size < sizeof(T) ? size : sizeof(T));
  return true;
}

// Writes at most the caller's struct_size bytes, keeping that field.
template <class T>
lk_status fill_versioned(const T& known, T& given) {
  const size_t size = given.struct_size;
  if (size < sizeof(size_t)) return LK_INVALID_CALL;
  memcpy(&given, &known, size < sizeof(T) ? size : sizeof(T));
  given.struct_size = size;
  return LK_OK;
}

}  // namespace losskit
