// The fixed cost of a call from C and C++: ten elements, loss and gradient; the minimum over many rounds, because other
// programs can only add to it. bench/bindings.sh runs it beside the same in other languages.
#include <losskit/losses.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <losskit/losskit.hpp>

namespace {

template <class F>
void report(const char* name, F&& call) {
  constexpr int calls = 2000;
  double best = 1e300;
  for (int round = 0; round < 300; ++round) {
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < calls; ++i) call();
    const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - start;
    best = time.count() / calls < best ? time.count() / calls : best;
  }
  std::printf("%-22s %4.0f ns\n", name, best);
}

}  // namespace

int main() {
  float x[10] = {}, y[10] = {}, grad[10], loss;
  const std::int64_t index[1] = {3};
  const lk_tensor vx = lk_dense_1d(x, LK_FLOAT32, 10), vy = lk_dense_1d(y, LK_FLOAT32, 10),
                  vg = lk_dense_1d(grad, LK_FLOAT32, 10);
  const lk_tensor mx = lk_dense_2d(x, LK_FLOAT32, 1, 10), mg = lk_dense_2d(grad, LK_FLOAT32, 1, 10);
  const lk_tensor i = lk_dense_1d(lk_const(index), LK_INT64, 1), l = lk_dense_0d(&loss, LK_FLOAT32);
  lk_error error = lk_error_init();
  report("C    mse_loss", [&] { lk_mse_loss(nullptr, &vx, &vy, nullptr, &l, &vg, &error); });
  report("C    cross_entropy", [&] { lk_cross_entropy(nullptr, &mx, &i, nullptr, &l, &mg, &error); });

  using losskit::view;
  losskit::mse_loss_options<float> mse;
  mse.grad_input = view(grad);
  losskit::cross_entropy_options<float> entropy;
  entropy.grad_input = view(grad, {1, 10});
  report("C++  mse_loss", [&] { loss = *losskit::mse_loss(view(x), view(y), mse); });
  report("C++  cross_entropy", [&] { loss = *losskit::cross_entropy(view(x, {1, 10}), view(index), entropy); });
}
