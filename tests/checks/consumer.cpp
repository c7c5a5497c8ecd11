// consumer.c as a C++ user would write it: the same output.
#include <cstdint>
#include <cstdio>
#include <losskit/losskit.hpp>
#include <vector>

int main() {
  const std::vector<float> logits = {1.5f, -0.25f, 3.0f, 0.0f, 2.0f, -7.5f};
  const std::vector<std::int64_t> classes = {2, 0};
  std::vector<float> grad(logits.size());
  losskit::cross_entropy_options<float> options;
  options.grad_input = losskit::view(grad, {2, 3});

  const losskit::result<float> loss = losskit::cross_entropy(losskit::view(logits, {2, 3}), losskit::view(classes), options);
  if (!loss) {
    std::fprintf(stderr, "%s\n", loss.error().message());
    return 1;
  }
  std::printf("losskit %s, cross entropy %a, gradient", lk_version(), *loss);
  for (const float g : grad) std::printf(" %a", g);
  std::printf("\n");
  return 0;
}
