// What a planned call needs beside its main pass: what counts of its elements, and what the mean divides by.
#pragma once

#include "engine/plan.h"

namespace losskit {

class Needs {
 protected:
  explicit Needs(const Request& request) : r_(request) {}

  bool is_sequence() const { return r_.spec->family == LK_FAMILY_SEQUENCE; }
  bool grouped() const { return r_.spec->family == LK_FAMILY_OVERLAP; }
  bool runs_main() const {
    bool gradient = false;
    for (const Operand& o : main_.gradient) gradient |= o.access != Access::absent;
    return gradient || r_.loss || r_.loss_elements || r_.loss_sum || r_.wants_sequences();
  }

  // Two passes over different places may be needed: over targets and masks of positions, wherever losses are made of
  // several of those; and over what there is for each loss element.

  bool has_mask() const { return main_.mask.access != Access::absent; }
  bool checks_targets() const { return main_.indices.access != Access::absent; }
  int64_t target_elements() const {
    const lk_tensor& t = r_.by_role(LK_TARGET_INDICES).tensor();
    int64_t elements = 1;
    for (int32_t d = 0; d < t.rank; ++d) elements = times(elements, t.shape[d]);
    return elements;
  }
  // Targets that are lists belong to no loss element, and so do positions of overlap losses.
  bool has_lists() const {
    return checks_targets() && r_.spec->roles[r_.spec->role_index(LK_TARGET_INDICES)].shape == LK_SHAPE_LIKE_INPUT;
  }
  bool places_are_elements() const { return !grouped() && !has_lists(); }
  bool divides() const {
    return r_.loss_divisor || r_.wants_sequences() || (r_.is_mean() && !r_.divisor && (r_.loss || r_.gradients != 0));
  }
  bool weighs_elements() const {
    return main_.sample_weight.access != Access::absent ||
           (r_.spec->divisor == LK_DIVISOR_WEIGHTS && main_.weight.access != Access::absent);
  }
  bool divides_by_weights() const { return weighs_elements() && divides(); }
  // By a sum of factors that the op makes of its inputs.
  bool normalizes() const { return divides() && r_.integer_option(LK_OPTION_NORMALIZE) != 0; }
  // Of composites: the positions that a mean over them divides by.
  bool counts_positions() const { return r_.spec->has_second_part() && r_.is_mean() && has_mask(); }
  bool weighs_positions() const { return r_.spec->divisor == LK_DIVISOR_ELEMENTS_AND_TARGETS && r_.classes > 1; }

  bool tallies_places() const {
    if (checks_targets()) return true;
    return grouped() && (has_mask() || main_.ignored_input >= 0) && (counts_positions() || r_.kept);
  }
  bool tallies_elements() const {
    if (checks_targets() && places_are_elements()) return false;
    const bool selects = !grouped() && (has_mask() || main_.ignored_input >= 0);
    return divides_by_weights() || (selects && (divides() || r_.kept || r_.is_mean()));
  }
  int64_t tally_elements(bool of_elements) const {
    return of_elements ? r_.elements : checks_targets() ? target_elements() : main_.elements;
  }
  static int64_t tally_chunks(int64_t elements) { return elements / divisor_chunk + (elements % divisor_chunk != 0); }
  // Whether the main pass's job says all that a tally of places needs: one chunk of targets, and nothing that weighs them.
  bool main_tallies() const {
    const auto given = [](const Operand& o) { return o.access != Access::absent; };
    return checks_targets() && places_are_elements() && main_.chunks == 1 && main_.elements <= divisor_chunk &&
           main_.elements == target_elements() && main_.class_weight == nullptr && main_.ignored_input < 0 && !has_mask() &&
           !given(main_.weight) && !given(main_.sample_weight);
  }
  // Not a copy of the whole job: that would be a good part of a small call.
  Job tally_job(bool of_elements) const {
    Job job;
    job.f64 = main_.f64;
    job.classes = main_.classes;
    job.partials = main_.partials;
    job.row_sequences = main_.row_sequences;
    job.row_losses = main_.row_losses;
    const bool targets = checks_targets() && !of_elements, elements = of_elements || places_are_elements();
    job.elements = tally_elements(of_elements);
    if (targets) job.indices = main_.indices;
    if (targets && ((r_.spec->divisor == LK_DIVISOR_TARGET_WEIGHTS && divides()) || weighs_positions())) {
      job.class_weight = main_.class_weight;
      job.class_weights_from = main_.class_weights_from;
    }
    job.ignores = main_.ignores;
    job.ignored_class = main_.ignored_class;
    const auto copy = [](const Operand& from, Operand& to) {
      if (from.access != Access::absent) to = from;
    };
    if (elements && divides()) {
      copy(main_.sample_weight, job.sample_weight);
      if (r_.spec->divisor == LK_DIVISOR_WEIGHTS) copy(main_.weight, job.weight);
    }
    if (grouped() ? !of_elements : elements) copy(main_.mask, job.mask);
    if (main_.ignored_input >= 0 && !(grouped() && of_elements)) {
      job.ignored_input = main_.ignored_input;
      job.input[job.ignored_input] = main_.input[job.ignored_input];
    }
    if (of_elements && r_.has_operand_rows()) {
      // Rows, not what they are made of.
      make_element_operand(r_, r_.by_role(LK_MASK), r_.rank, job.mask);
      make_element_operand(r_, r_.by_role(LK_SAMPLE_WEIGHT), r_.rank, job.sample_weight);
    }
    job.chunk_elements = divisor_chunk;
    job.chunks = tally_chunks(job.elements);
    return job;
  }

  const Request& r_;
  Job main_;
};

}  // namespace losskit
