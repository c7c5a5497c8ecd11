// The catalogue: every loss, in one list. Its order is the order of introspection and of the kernel tables.
#pragma once

#include "losses/binary.h"
#include "losses/boxes.h"
#include "losses/categorical.h"
#include "losses/embedding.h"
#include "losses/likelihood.h"
#include "losses/margin.h"
#include "losses/overlap.h"
#include "losses/regression.h"
#include "losses/rows.h"
#include "losses/sequence.h"

namespace losskit::LOSSKIT_TARGET {

template <class... Lists>
struct Concatenation;

template <class... A>
struct Concatenation<LossList<A...>> {
  using type = LossList<A...>;
};

template <class... A, class... B, class... Rest>
struct Concatenation<LossList<A...>, LossList<B...>, Rest...> {
  using type = typename Concatenation<LossList<A..., B...>, Rest...>::type;
};

using AllLosses =
    Concatenation<RegressionLosses, BinaryLosses, LikelihoodLosses, MarginLosses, CategoricalLosses, OverlapLosses, PickLosses,
                  AgainstLosses, LabelLosses, SegmentLosses, BoxLosses, EmbeddingLosses, SequenceLosses>::type;

}  // namespace losskit::LOSSKIT_TARGET
