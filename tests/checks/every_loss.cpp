// Generated from the catalogue by bindings/generate.py: do not edit. Compiles every function of losskit/losses.hpp.
#include <losskit/losskit.hpp>

namespace losskit {

template result<float> mse_loss(const view<const float>&, const view<const bool>&, const mse_loss_options<float>&);
template result<double> mse_loss(const view<const double>&, const view<const bool>&, const mse_loss_options<double>&);
template result<float> l1_loss(const view<const float>&, const view<const bool>&, const l1_loss_options<float>&);
template result<double> l1_loss(const view<const double>&, const view<const bool>&, const l1_loss_options<double>&);
template result<float> smooth_l1_loss(const view<const float>&, const view<const bool>&, const smooth_l1_loss_options<float>&);
template result<double> smooth_l1_loss(const view<const double>&, const view<const bool>&, const smooth_l1_loss_options<double>&);
template result<float> huber_loss(const view<const float>&, const view<const bool>&, const huber_loss_options<float>&);
template result<double> huber_loss(const view<const double>&, const view<const bool>&, const huber_loss_options<double>&);
template result<float> sigmoid_mse_loss(const view<const float>&, const view<const bool>&, const sigmoid_mse_loss_options<float>&);
template result<double> sigmoid_mse_loss(const view<const double>&, const view<const bool>&, const sigmoid_mse_loss_options<double>&);
template result<float> binary_cross_entropy_with_logits(const view<const float>&, const view<const bool>&, const binary_cross_entropy_with_logits_options<float>&);
template result<double> binary_cross_entropy_with_logits(const view<const double>&, const view<const bool>&, const binary_cross_entropy_with_logits_options<double>&);
template result<float> binary_cross_entropy(const view<const float>&, const view<const bool>&, const binary_cross_entropy_options<float>&);
template result<double> binary_cross_entropy(const view<const double>&, const view<const bool>&, const binary_cross_entropy_options<double>&);
template result<float> multilabel_soft_margin_loss(const view<const float>&, const view<const bool>&, const multilabel_soft_margin_loss_options<float>&);
template result<double> multilabel_soft_margin_loss(const view<const double>&, const view<const bool>&, const multilabel_soft_margin_loss_options<double>&);
template result<float> soft_margin_loss(const view<const float>&, const view<const bool>&, const soft_margin_loss_options<float>&);
template result<double> soft_margin_loss(const view<const double>&, const view<const bool>&, const soft_margin_loss_options<double>&);
template result<float> sigmoid_focal_loss(const view<const float>&, const view<const bool>&, const sigmoid_focal_loss_options<float>&);
template result<double> sigmoid_focal_loss(const view<const double>&, const view<const bool>&, const sigmoid_focal_loss_options<double>&);
template result<float> brier_score_loss(const view<const float>&, const view<const bool>&, const brier_score_loss_options<float>&);
template result<double> brier_score_loss(const view<const double>&, const view<const bool>&, const brier_score_loss_options<double>&);
template result<float> binary_log_loss(const view<const float>&, const view<const bool>&, const binary_log_loss_options<float>&);
template result<double> binary_log_loss(const view<const double>&, const view<const bool>&, const binary_log_loss_options<double>&);
template result<float> kl_div(const view<const float>&, const view<const bool>&, const kl_div_options<float>&);
template result<double> kl_div(const view<const double>&, const view<const bool>&, const kl_div_options<double>&);
template result<float> poisson_nll_loss(const view<const float>&, const view<const bool>&, const poisson_nll_loss_options<float>&);
template result<double> poisson_nll_loss(const view<const double>&, const view<const bool>&, const poisson_nll_loss_options<double>&);
template result<float> gaussian_nll_loss(const view<const float>&, const view<const bool>&, const view<const bool>&, const gaussian_nll_loss_options<float>&);
template result<double> gaussian_nll_loss(const view<const double>&, const view<const bool>&, const view<const bool>&, const gaussian_nll_loss_options<double>&);
template result<float> margin_ranking_loss(const view<const float>&, const view<const bool>&, const view<const bool>&, const margin_ranking_loss_options<float>&);
template result<double> margin_ranking_loss(const view<const double>&, const view<const bool>&, const view<const bool>&, const margin_ranking_loss_options<double>&);
template result<float> hinge_embedding_loss(const view<const float>&, const view<const bool>&, const hinge_embedding_loss_options<float>&);
template result<double> hinge_embedding_loss(const view<const double>&, const view<const bool>&, const hinge_embedding_loss_options<double>&);
template result<float> hinge_loss(const view<const float>&, const view<const bool>&, const hinge_loss_options<float>&);
template result<double> hinge_loss(const view<const double>&, const view<const bool>&, const hinge_loss_options<double>&);
template result<float> squared_hinge_loss(const view<const float>&, const view<const bool>&, const squared_hinge_loss_options<float>&);
template result<double> squared_hinge_loss(const view<const double>&, const view<const bool>&, const squared_hinge_loss_options<double>&);
template result<float> modified_huber_loss(const view<const float>&, const view<const bool>&, const modified_huber_loss_options<float>&);
template result<double> modified_huber_loss(const view<const double>&, const view<const bool>&, const modified_huber_loss_options<double>&);
template result<float> exponential_loss(const view<const float>&, const view<const bool>&, const exponential_loss_options<float>&);
template result<double> exponential_loss(const view<const double>&, const view<const bool>&, const exponential_loss_options<double>&);
template result<float> cross_entropy(const view<const float>&, const view<const std::uint8_t>&, const cross_entropy_options<float>&);
template result<double> cross_entropy(const view<const double>&, const view<const std::uint8_t>&, const cross_entropy_options<double>&);
template result<float> cross_entropy_probabilities(const view<const float>&, const view<const float>&, const cross_entropy_options<float>&);
template result<double> cross_entropy_probabilities(const view<const double>&, const view<const double>&, const cross_entropy_options<double>&);
template result<float> softmax_focal_loss(const view<const float>&, const view<const std::uint8_t>&, const softmax_focal_loss_options<float>&);
template result<double> softmax_focal_loss(const view<const double>&, const view<const std::uint8_t>&, const softmax_focal_loss_options<double>&);
template result<float> binary_dice_loss(const view<const float>&, const view<const bool>&, const binary_dice_loss_options<float>&);
template result<double> binary_dice_loss(const view<const double>&, const view<const bool>&, const binary_dice_loss_options<double>&);
template result<float> nll_loss(const view<const float>&, const view<const std::uint8_t>&, const nll_loss_options<float>&);
template result<double> nll_loss(const view<const double>&, const view<const std::uint8_t>&, const nll_loss_options<double>&);
template result<float> multiclass_log_loss(const view<const float>&, const view<const std::uint8_t>&, const multiclass_log_loss_options<float>&);
template result<double> multiclass_log_loss(const view<const double>&, const view<const std::uint8_t>&, const multiclass_log_loss_options<double>&);
template result<float> multiclass_hinge_loss(const view<const float>&, const view<const std::uint8_t>&, const multiclass_hinge_loss_options<float>&);
template result<double> multiclass_hinge_loss(const view<const double>&, const view<const std::uint8_t>&, const multiclass_hinge_loss_options<double>&);
template result<float> multi_margin_loss(const view<const float>&, const view<const std::uint8_t>&, const multi_margin_loss_options<float>&);
template result<double> multi_margin_loss(const view<const double>&, const view<const std::uint8_t>&, const multi_margin_loss_options<double>&);
template result<float> multiclass_brier_score_loss(const view<const float>&, const view<const std::uint8_t>&, const multiclass_brier_score_loss_options<float>&);
template result<double> multiclass_brier_score_loss(const view<const double>&, const view<const std::uint8_t>&, const multiclass_brier_score_loss_options<double>&);
template result<float> multilabel_margin_loss(const view<const float>&, const view<const std::uint8_t>&, const multilabel_margin_loss_options<float>&);
template result<double> multilabel_margin_loss(const view<const double>&, const view<const std::uint8_t>&, const multilabel_margin_loss_options<double>&);
template result<float> zero_one_loss(const view<const bool>&, const view<const bool>&, const zero_one_loss_options<float>&);
template result<double> zero_one_loss(const view<const bool>&, const view<const bool>&, const zero_one_loss_options<double>&);
template result<float> label_ranking_loss(const view<const float>&, const view<const bool>&, const label_ranking_loss_options<float>&);
template result<double> label_ranking_loss(const view<const double>&, const view<const bool>&, const label_ranking_loss_options<double>&);
template result<float> ctc_loss(const view<const float>&, const view<const std::uint8_t>&, const view<const std::uint8_t>&, const view<const std::uint8_t>&, const ctc_loss_options<float>&);
template result<double> ctc_loss(const view<const double>&, const view<const std::uint8_t>&, const view<const std::uint8_t>&, const view<const std::uint8_t>&, const ctc_loss_options<double>&);

}  // namespace losskit
