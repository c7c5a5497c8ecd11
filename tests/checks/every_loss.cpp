// Generated from the catalogue by bindings/generate.py: do not edit. Compiles every function of losskit/losses.hpp.
#include <losskit/losskit.hpp>

namespace losskit {

template result<float> mse_loss(const view<const float>&, const view<const bool>&, const mse_loss_options<float>&);
template result<double> mse_loss(const view<const double>&, const view<const bool>&, const mse_loss_options<double>&);
template result<float> binary_cross_entropy_with_logits(const view<const float>&, const view<const bool>&, const binary_cross_entropy_with_logits_options<float>&);
template result<double> binary_cross_entropy_with_logits(const view<const double>&, const view<const bool>&, const binary_cross_entropy_with_logits_options<double>&);
template result<float> cross_entropy(const view<const float>&, const view<const std::uint8_t>&, const cross_entropy_options<float>&);
template result<double> cross_entropy(const view<const double>&, const view<const std::uint8_t>&, const cross_entropy_options<double>&);
template result<float> cross_entropy_probabilities(const view<const float>&, const view<const float>&, const cross_entropy_options<float>&);
template result<double> cross_entropy_probabilities(const view<const double>&, const view<const double>&, const cross_entropy_options<double>&);
template result<float> binary_dice_loss(const view<const float>&, const view<const bool>&, const binary_dice_loss_options<float>&);
template result<double> binary_dice_loss(const view<const double>&, const view<const bool>&, const binary_dice_loss_options<double>&);

}  // namespace losskit
