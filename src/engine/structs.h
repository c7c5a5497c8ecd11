// Structs that grow: a caller built against an older header passes a smaller struct, one built against a newer header a
// larger one, which is accepted if what this version does not know is zero.
#pragma once

#include <losskit/losskit.h>
#include <stddef.h>
#include <string.h>

namespace losskit {

// A caller's struct as one of this version's size: itself, or made in room, zero-filled. Null: too small to hold its size,
// or a tail that is not zero.
template <class T>
const T* read_versioned(const T& given, T& room) {
  const size_t size = given.struct_size;
  if (size == sizeof(T)) return &given;
  if (size < sizeof(size_t) || size > 4096) return nullptr;
  const unsigned char* bytes = reinterpret_cast<const unsigned char*>(&given);
  for (size_t i = sizeof(T); i < size; ++i)
    if (bytes[i] != 0) return nullptr;
  room = T{};
  memcpy(&room, &given, size < sizeof(T) ? size : sizeof(T));
  return &room;
}

// The same as a copy. False instead of null.
template <class T>
bool copy_versioned(const T& given, T& known) {
  const T* read = read_versioned(given, known);
  if (read == &given) known = given;
  return read != nullptr;
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
