// Losses of whole sequences: all ways to align frames of scores with a list of labels.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

struct CtcLoss {
  static constexpr OpSpec spec = [] {
    OpSpec s;
    s.id = 67;
    s.name = "ctc_loss";
    s.aliases = "connectionist_temporal_classification";
    s.family = LK_FAMILY_SEQUENCE;
    s.roles[0] = {LK_INPUT,       LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                  LK_TYPES_REAL,  LK_SHAPE_FRAMES,
                  LK_DOMAIN_REAL, "log-probabilities l, or logits, of T frames, shape (T, C) or (T, N, C)"};
    s.roles[1] = {
        LK_TARGET_INDICES,
        LK_ROLE_REQUIRED,
        LK_TYPES_INDEX,
        LK_SHAPE_LISTS,
        LK_DOMAIN_CLASS,
        "labels in [0, C) other than blank, shape (N, S), or one axis with the lists of all samples one after the other; "
        "what follows a padded list is not read"};
    s.roles[2] = {LK_INPUT_LENGTHS,   LK_ROLE_REQUIRED, LK_TYPES_INDEX,
                  LK_SHAPE_UNREDUCED, LK_DOMAIN_LENGTH, "frames of each sample, at most T, shape (N)"};
    s.roles[3] = {LK_TARGET_LENGTHS, LK_ROLE_REQUIRED,
                  LK_TYPES_INDEX,    LK_SHAPE_UNREDUCED,
                  LK_DOMAIN_LENGTH,  "labels of each sample, shape (N); at most S, or in sum the length of the one axis"};
    s.options[0] = {LK_OPTION_BLANK, LK_INTEGER, 0, 0, 9223372036854775807.0, "the class that stands for no label"};
    s.options[1] = {LK_OPTION_ZERO_INFINITY, LK_INTEGER, 0, 0, 1, "1: infinite losses and their gradients become 0"};
    s.options[2] = {LK_OPTION_FROM_LOGITS, LK_INTEGER, 0, 0, 1, "1: the input holds logits, of which the log-softmax is taken"};
    s.divisor = LK_DIVISOR_ELEMENTS;
    s.gradient = LK_GRADIENT_OF_LOGITS;
    s.summary = "Connectionist temporal classification: negative log likelihood of a list of labels, over all its alignments.";
    s.formula =
        "-log sum over alignments a of prod_t exp(l_t(a_t)): an alignment is a class per frame which, without repetitions and "
        "then without blanks, is the list";
    s.gradients = "d/dl_t(c) = exp(l_t(c)) - P(a_t = c | the list). Frames beyond a sample's length have 0";
    s.notes =
        "The mean is over samples, of each loss divided by its number of labels (at least 1); loss_sum is the sum of just "
        "those for mean, of the losses for the other reductions. No alignment (fewer frames than labels and repetitions need, "
        "or probabilities of 0): loss infinite, gradient NaN within the sample's length, or both 0 with zero_infinity. A "
        "class of probability 0 has gradient 0. From logits the loss is never below 0.";
    s.source = "torch.nn.functional.ctc_loss";
    return s;
  }();

  static constexpr int blank = spec.option_index(LK_OPTION_BLANK);
  static constexpr int zero_infinity = spec.option_index(LK_OPTION_ZERO_INFINITY);
  static constexpr int from_logits = spec.option_index(LK_OPTION_FROM_LOGITS);
};

using SequenceLosses = LossList<CtcLoss>;

}  // namespace losskit::LOSSKIT_TARGET
