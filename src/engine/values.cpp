// Values that an op refuses: what they are called in the error. Kernels only tell at which element.
#include "engine/element.h"
#include "engine/engine.h"

namespace losskit {
namespace {

bool in_domain(int32_t domain, double value) {
  switch (domain) {
    case LK_DOMAIN_PROBABILITY: return value >= 0 && value <= 1;
    case LK_DOMAIN_BINARY: return value == 0 || value == 1;
    case LK_DOMAIN_REAL: return value - value == 0;
    default: return !(value < 0);
  }
}

const char* complaint(int32_t domain) {
  switch (domain) {
    case LK_DOMAIN_PROBABILITY: return " is outside [0, 1]";
    case LK_DOMAIN_BINARY: return " is neither 0 nor 1";
    case LK_DOMAIN_REAL: return " is not finite";
    default: return " is negative";
  }
}

}  // namespace

lk_status refuse_value(const Request& r, int64_t element, Report& report) {
  // Elements are those of the input where it has a class axis, else of the loss.
  const lk_tensor& input = r.input[0].tensor();
  const bool rows = r.spec->family == LK_FAMILY_ROWS;
  const int64_t* shape = rows ? input.shape : r.shape;
  const int32_t rank = rows ? input.rank : r.operand_rank();
  int64_t index[LK_MAX_RANK];
  for (int32_t d = rank - 1; d >= 0; --d) {
    index[d] = element % shape[d];
    element /= shape[d];
  }
  for (int i = 0; i < r.spec->roles_used; ++i) {
    const RoleSpec& role = r.spec->roles[i];
    if (!r.input[i] || (role.flags & LK_ROLE_CHECKED) == 0) continue;
    const lk_tensor& t = r.input[i].tensor();
    int64_t offset = 0, own = 0;  // in memory, and counted in logical order
    for (int32_t d = 0; d < t.rank; ++d) {
      const int64_t at = t.shape[d] == 1 ? 0 : index[d + rank - t.rank];
      offset += at * t.strides[d];
      own = own * t.shape[d] + at;
    }
    const double value = read_element(t, offset);
    if (in_domain(role.domain, value)) continue;
    return report.fail(LK_INVALID_VALUE, r.input[i].place(own),
                       Sentence() << lk_role_name(role.role) << "[" << own << "] = " << value << complaint(role.domain));
  }
  return report.fail(LK_INVALID_VALUE, {}, Sentence() << r.spec->name << " refuses a value that has changed since");
}

}  // namespace losskit
