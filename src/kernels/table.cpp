// The kernels of this target, in the catalogue's order.
#include "kernels/common.h"
#include "kernels/op_kernels.h"

#if defined(__clang__)
// The tables are defined in their families' files.
#pragma clang diagnostic ignored "-Wundefined-var-template"
#endif

namespace losskit::LOSSKIT_TARGET {
namespace {

template <class List>
struct Rows;

// Pointers, because the tables themselves are constant-initialised in their family's file.
template <class... L>
struct Rows<LossList<L...>> {
  static constexpr int32_t count = sizeof...(L);
  static constexpr const OpKernels* all[] = {&OpTable<L>::value...};
};

}  // namespace

extern const KernelTable kernel_table;
constexpr KernelTable kernel_table = {Rows<AllLosses>::all,
                                      Rows<AllLosses>::count,
                                      common_scratch,
                                      {tally<float>, tally<double>},
                                      {sequences<float>, sequences<double>},
                                      {convert<float>, convert<double>},
                                      clear_wide_registers};

}  // namespace losskit::LOSSKIT_TARGET
