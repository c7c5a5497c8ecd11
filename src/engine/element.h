// One element of a tensor, whatever its dtype: for the few that the engine itself looks at.
#pragma once

#include <losskit/losskit.h>

namespace losskit {

double read_element(const lk_tensor& t, int64_t offset);
int64_t read_index(const lk_tensor& t, int64_t offset);  // of a tensor of integers or bools

// Rounds once to the first element's type; accumulate: after one addition, in it or, for 16 bits, in double.
void write_element(const lk_tensor& t, bool accumulate, double value);

}  // namespace losskit
