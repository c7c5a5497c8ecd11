// What is measured: rows made from the catalogue alone, so that a loss added later gets its rows by itself, and the few
// shapes that deserve a row of their own.
#pragma once

#include <losskit/losskit.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "roofline.h"

namespace bench {

struct OptionValue {
  const char* name;
  double value;
};

// One row, before it has data.
struct CaseSpec {
  std::string op;
  std::string variant;  // "" or what distinguishes the row: "smoothing"
  lk_dtype dtype = LK_FLOAT32;
  std::vector<std::int64_t> shape;  // of the input
  std::string size;                 // "L1" ... "memory" for default rows
  std::vector<OptionValue> options;
  std::vector<std::string> with;       // roles beside the required ones
  std::vector<std::string> gradients;  // roles whose gradient is wanted; empty: the first that has one
  std::int64_t labels = 20;            // of each sample of a sequence loss
  bool value_only = false;
  bool named = false;  // part of the published table

  std::string title() const { return variant.empty() ? op : op + ":" + variant; }
};

inline std::string shape_name(const std::vector<std::int64_t>& shape) {
  std::string s;
  for (const std::int64_t n : shape) {
    if (!s.empty()) s += "x";
    // Powers of two as such: 2^24 is easier to read than 16777216.
    if (n >= 65536 && (n & (n - 1)) == 0)
      s += "2^" + std::to_string(static_cast<int>(std::log2(static_cast<double>(n))));
    else
      s += std::to_string(n);
  }
  return s.empty() ? "1" : s;
}
inline const char* dtype_label(lk_dtype t) { return t == LK_FLOAT64 ? "f64" : "f32"; }

struct Role {
  lk_role_info info = {};
  bool has(std::uint32_t flag) const { return (info.flags & flag) != 0; }
};
struct Op {
  lk_op_info info = {};
  std::vector<Role> roles;
  std::vector<lk_option_info> options;
  const Role* role(const std::string& name) const {
    for (const Role& r : roles)
      if (name == r.info.name) return &r;
    return nullptr;
  }
};

inline std::vector<Op> catalogue() {
  std::vector<Op> ops;
  for (std::int32_t i = 0; i < lk_op_count(); ++i) {
    Op op;
    op.info.struct_size = sizeof op.info;
    if (lk_describe_op(i, &op.info) != LK_OK) continue;
    for (std::int32_t k = 0;; ++k) {
      Role r;
      r.info.struct_size = sizeof r.info;
      if (lk_describe_role(op.info.id, k, &r.info) != LK_OK) break;
      op.roles.push_back(r);
    }
    for (std::int32_t k = 0;; ++k) {
      lk_option_info o = {};
      o.struct_size = sizeof o;
      if (lk_describe_option(op.info.id, k, &o) != LK_OK) break;
      op.options.push_back(o);
    }
    ops.push_back(op);
  }
  return ops;
}

// Shapes with a place of their own in the published table, in its order.
inline std::vector<CaseSpec> special_cases() {
  const auto make = [](const char* op, std::vector<std::int64_t> shape, const char* variant = "") {
    CaseSpec c;
    c.op = op;
    c.variant = variant;
    c.shape = std::move(shape);
    c.named = true;
    return c;
  };
  constexpr std::int64_t k64 = 1 << 16, m16 = 1 << 24;
  std::vector<CaseSpec> all;
  all.push_back(make("cross_entropy", {1024, 32000}));
  all.push_back(make("cross_entropy", {8192, 1000}));
  all.push_back(make("cross_entropy", {32768, 100}));
  all.push_back(make("cross_entropy", {65536, 10}));
  all.push_back(make("cross_entropy", {8, 21, 512, 512}));
  all.push_back(make("cross_entropy", {8192, 1000}, "smoothing"));
  all.back().options = {{"label_smoothing", 0.1}};
  all.push_back(make("cross_entropy", {8192, 1000}, "probabilities"));
  all.back().with = {"target"};
  all.push_back(make("binary_cross_entropy_with_logits", {m16}));
  all.push_back(make("binary_cross_entropy_with_logits", {k64}));
  all.push_back(make("mse_loss", {m16}));
  all.push_back(make("mse_loss", {k64}));
  all.push_back(make("nll_loss", {8192, 1000}));
  all.push_back(make("nll_loss", {8, 21, 512, 512}));
  all.push_back(make("multi_margin_loss", {8192, 1000}));
  all.push_back(make("multilabel_margin_loss", {8192, 1000}));
  all.push_back(make("multiclass_hinge_loss", {8192, 1000}));
  all.push_back(make("multiclass_brier_score_loss", {8192, 1000}));
  all.push_back(make("multiclass_log_loss", {8192, 1000}));
  all.push_back(make("zero_one_loss", {m16}));
  all.push_back(make("label_ranking_loss", {8192, 1000}));
  all.push_back(make("label_ranking_loss", {64, 100000}));
  all.push_back(make("l1_loss", {m16}));
  all.push_back(make("smooth_l1_loss", {m16}));
  all.push_back(make("huber_loss", {m16}));
  all.push_back(make("soft_margin_loss", {m16}));
  all.push_back(make("poisson_nll_loss", {m16}));
  all.push_back(make("gaussian_nll_loss", {m16}, "gradients"));
  all.back().gradients = {"input", "var"};
  all.push_back(make("kl_div", {8192, 1000}));
  all.push_back(make("sigmoid_focal_loss", {m16}));
  all.push_back(make("margin_ranking_loss", {m16}, "gradients"));
  all.back().gradients = {"input", "input2"};
  for (const char* op : {"generalized_box_iou_loss", "complete_box_iou_loss", "siou_loss"})
    all.push_back(make(op, {1 << 20, 4}));
  all.push_back(make("cosine_embedding_loss", {k64, 256}, "gradients"));
  all.back().gradients = {"input", "input2"};
  all.push_back(make("triplet_margin_loss", {k64, 256}, "gradients"));
  all.back().gradients = {"input", "positive", "negative"};
  all.push_back(make("binary_dice_loss", {m16}));
  all.push_back(make("binary_dice_loss", {8, 1 << 21}, "sample"));
  all.back().options = {{"scope", 1}};
  all.push_back(make("ctc_loss", {150, 32, 28}, "40 labels"));
  all.back().labels = 40;
  all.push_back(make("ctc_loss", {150, 32, 5000}, "logits"));
  all.back().options = {{"from_logits", 1}};
  all.push_back(make("dice_loss", {8, 21, 256, 256}, "softmax"));
  all.back().with = {"target_indices"};
  all.back().options = {{"activation", 2}};
  for (const char* op : {"dice_ce_loss", "dice_focal_loss"}) {
    all.push_back(make(op, {8, 21, 256, 256}, "softmax"));
    all.back().with = {"target_indices"};
    all.back().options = {{"activation", 2}};
  }
  all.push_back(make("dice_loss", {8, 1, 1 << 21}, "sigmoid"));
  all.back().with = {"target"};
  all.back().options = {{"activation", 1}};
  return all;
}

// Sizes of the rows that every loss gets: about 24 KiB, 400 KiB, 6 MiB and 200 MiB with two inputs and a gradient in f32.
struct Size {
  const char* name;
  std::int64_t elements;
};
inline constexpr Size default_sizes[] = {{"L1", 1 << 11}, {"L2", 1 << 15}, {"L3", 1 << 19}, {"memory", 1 << 24}};

inline std::vector<std::int64_t> default_shape(const Op& op, std::int64_t elements) {
  for (const Role& r : op.roles)
    if (r.info.shape == LK_SHAPE_FRAMES)
      return {elements < 65536 ? 64 : 1024, elements < 65536 ? elements / 2048 : 32,
              elements < (1 << 19) ? 32 : elements / 32768};
  for (const Role& r : op.roles)
    if (r.info.shape == LK_SHAPE_LOGITS || r.info.shape == LK_SHAPE_ROWS)
      return {elements / 1024 < 8192 ? elements / 1024 : 8192, 1000};
  for (const Role& r : op.roles)
    if (r.info.shape == LK_SHAPE_SEGMENTS || r.info.shape == LK_SHAPE_SEGMENTED) return {8, 21, elements / (8 * 21)};
  if (op.info.family == LK_FAMILY_OVERLAP) return {8, elements / 8};
  if (op.info.family == LK_FAMILY_BOXES) return {elements / 4, 4};
  return {elements};
}

inline std::vector<CaseSpec> default_cases(const Op& op) {
  std::vector<CaseSpec> all;
  for (const Size& size : default_sizes) {
    CaseSpec c;
    c.op = op.info.name;
    c.size = size.name;
    c.shape = default_shape(op, size.elements);
    all.push_back(c);
    if (std::strcmp(size.name, "memory") != 0) continue;
    c.value_only = true;
    c.variant = "value";
    all.push_back(c);
    c.value_only = false;
    c.variant.clear();
    c.dtype = LK_FLOAT64;
    c.shape = default_shape(op, size.elements / 2);  // the same bytes
    all.push_back(c);
  }
  return all;
}

// Memory from malloc, as a C program has it: 16 bytes off a line where it is large.
class Buffer {
 public:
  explicit Buffer(std::size_t bytes) : data_(std::malloc(bytes > 0 ? bytes : 1)), bytes_(bytes) {
    if (data_ == nullptr) {
      std::fprintf(stderr, "losses_bench: out of memory\n");
      std::exit(1);
    }
    std::memset(data_, 0, bytes);  // page faults belong to no row
  }
  ~Buffer() { std::free(data_); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  void* data() const { return data_; }
  std::size_t bytes() const { return bytes_; }

 private:
  void* data_;
  std::size_t bytes_;
};

// A row with its data: as many sets of buffers as it takes to keep large rows out of the caches from call to call.
class Case {
 public:
  // An empty error means that the case is ready.
  Case(const CaseSpec& spec, const Op& op) : spec_(spec), op_(op) {
    elements_ = 1;
    for (const std::int64_t n : spec.shape) elements_ *= n;
    std::vector<const Role*> inputs, outputs;
    if (!choose_roles(inputs, outputs) || !set_options()) return;

    const std::size_t item = spec.dtype == LK_FLOAT64 ? 8 : 4;
    std::size_t reads = 0, writes = 0;
    for (const Role* r : inputs)
      if (full_size(*r)) ++reads;
    for (const Role* r : outputs)
      if (full_size(*r)) ++writes;
    const std::size_t stream_bytes = static_cast<std::size_t>(elements_) * item;
    // A ratio of sums has to read its inputs twice; the second time they come from memory unless a sample fits the cache.
    groups_ = 1;
    if (op.info.family == LK_FAMILY_OVERLAP)
      for (const lk_option& o : options_)
        if (o.key == scope_key_ && o.integer != 0) groups_ = static_cast<int>(spec.shape[0]);
    for (const Role& r : op.roles)
      if (r.info.shape == LK_SHAPE_SEGMENTS || r.info.shape == LK_SHAPE_SEGMENTED) groups_ = static_cast<int>(spec.shape[0]);
    const std::size_t group_bytes = reads * stream_bytes / static_cast<std::size_t>(groups_);
    const bool reread = op.info.family == LK_FAMILY_OVERLAP && writes > 0 && group_bytes > last_level_cache() / 2;
    minimal_bytes_ = (reads * (reread ? 2 : 1) + writes) * stream_bytes;
    roofline_ = std::make_unique<Roofline>(static_cast<int>(reads), static_cast<int>(writes),
                                           stream_bytes >= stream_threshold(), reread, groups_);

    const std::size_t set_bytes = (reads + writes) * stream_bytes;
    std::size_t sets = 1;
    if (set_bytes > last_level_cache() / 2) {
      const std::size_t wanted = 6 * last_level_cache() > (256u << 20) ? 6 * last_level_cache() : (256u << 20);
      sets = (wanted + set_bytes - 1) / set_bytes;
      if (sets < 2) sets = 2;
    }
    rotated_ = sets > 1;
    sets_.resize(sets);
    for (std::size_t i = 0; i < sets; ++i) make_set(sets_[i], inputs, outputs, static_cast<std::uint32_t>(i));
    for (const Set& s : sets_) streams_.push_back(s.streams);
  }

  const std::string& error() const { return error_; }
  const CaseSpec& spec() const { return spec_; }
  std::int64_t elements() const { return elements_; }
  std::size_t minimal_bytes() const { return minimal_bytes_; }
  std::size_t sets() const { return sets_.size(); }
  bool rotated() const { return rotated_; }
  Roofline& roofline() { return *roofline_; }
  std::string roofline_name() const { return roofline_->name(); }
  const std::vector<Streams>& streams() const { return streams_; }
  const lk_call& call(std::size_t set) const { return sets_[set % sets_.size()].call; }

  // FNV-1a over the bits of the first set's gradients, NaNs made equal.
  std::uint64_t hash() const {
    std::uint64_t h = 14695981039346656037u;
    for (const lk_arg& a : sets_[0].outputs) {
      if (a.role == LK_LOSS && !spec_.value_only) continue;
      std::int64_t n = 1;
      for (std::int32_t d = 0; d < a.tensor.rank; ++d) n *= a.tensor.shape[d];
      for (std::int64_t i = 0; i < n; ++i) h = (h ^ bits(a.tensor, i)) * 1099511628211u;
    }
    return h;
  }

 private:
  struct Set {
    std::vector<std::unique_ptr<Buffer>> buffers;
    std::vector<lk_arg> inputs, outputs;
    lk_call call = {};
    Streams streams;
  };

  static std::uint64_t bits(const lk_tensor& t, std::int64_t i) {
    if (t.dtype == LK_FLOAT64) {
      std::uint64_t u;
      std::memcpy(&u, static_cast<const double*>(t.data) + i, sizeof u);
      return (u & 0x7fffffffffffffffu) > 0x7ff0000000000000u ? 0x7ff8000000000000u : u;
    }
    std::uint32_t u;
    std::memcpy(&u, static_cast<const float*>(t.data) + i, sizeof u);
    return (u & 0x7fffffffu) > 0x7f800000u ? 0x7fc00000u : u;
  }

  bool fail(const std::string& text) {
    error_ = spec_.title() + ": " + text;
    return false;
  }

  bool choose_roles(std::vector<const Role*>& inputs, std::vector<const Role*>& outputs) {
    bool alternative = false;
    for (const std::string& name : spec_.with) {
      const Role* r = op_.role(name);
      if (r == nullptr) return fail("no role " + name);
      alternative |= r->has(LK_ROLE_ONE_OF);
    }
    const Role* first_differentiable = nullptr;
    for (const Role& r : op_.roles) {
      if (r.has(LK_ROLE_OUTPUT)) continue;
      bool taken = r.has(LK_ROLE_REQUIRED);
      for (const std::string& name : spec_.with) taken |= name == r.info.name;
      if (r.has(LK_ROLE_ONE_OF) && !alternative) taken = alternative = true;
      if (!taken) continue;
      inputs.push_back(&r);
      if (first_differentiable == nullptr && r.has(LK_ROLE_DIFFERENTIABLE)) first_differentiable = &r;
    }
    if (spec_.value_only) return true;
    for (const std::string& name : spec_.gradients) {
      const Role* r = op_.role(name);
      if (r == nullptr) return fail("no role " + name);
      outputs.push_back(r);
    }
    if (outputs.empty() && first_differentiable != nullptr) outputs.push_back(first_differentiable);
    return true;
  }

  bool set_options() {
    for (const lk_option_info& o : op_.options)
      if (std::strcmp(o.name, "scope") == 0) scope_key_ = o.key;
    for (const OptionValue& given : spec_.options) {
      const lk_option_info* found = nullptr;
      for (const lk_option_info& o : op_.options)
        if (std::strcmp(o.name, given.name) == 0) found = &o;
      if (found == nullptr) return fail(std::string("no option ") + given.name);
      lk_option o = {found->key, found->type, 0, 0};
      if (found->type == LK_INTEGER)
        o.integer = static_cast<std::int64_t>(given.value);
      else
        o.real = given.value;
      options_.push_back(o);
    }
    return true;
  }

  bool full_size(const Role& r) const {
    return r.info.shape != LK_SHAPE_LISTS && r.info.shape != LK_SHAPE_UNREDUCED && r.info.shape != LK_SHAPE_POSITIONS &&
           r.info.shape != LK_SHAPE_CLASSES && r.info.shape != LK_SHAPE_SCALAR;
  }

  std::vector<std::int64_t> shape_of(const Role& r) {
    const std::size_t axis = spec_.shape.size() > 1 ? 1 : 0;
    switch (r.info.shape) {
      case LK_SHAPE_BROADCAST:
      case LK_SHAPE_BROADCAST_RANK:
      case LK_SHAPE_VARIANCE:
      case LK_SHAPE_ROWS:
      case LK_SHAPE_BOXES:
      case LK_SHAPE_SAME:
      case LK_SHAPE_ONTO:
      case LK_SHAPE_LOGITS:
      case LK_SHAPE_FRAMES:
      case LK_SHAPE_LABELS:
      case LK_SHAPE_SEGMENTS:
      case LK_SHAPE_SEGMENTED:
      case LK_SHAPE_LIKE_INPUT: return spec_.shape;
      case LK_SHAPE_POSITIONS: {
        std::vector<std::int64_t> s = spec_.shape;
        s.erase(s.begin() + static_cast<std::ptrdiff_t>(axis));
        return s;
      }
      case LK_SHAPE_LISTS: return {spec_.shape[1], spec_.labels};
      case LK_SHAPE_UNREDUCED: return {spec_.shape[1]};
      case LK_SHAPE_CLASSES: return {spec_.shape[axis]};
      case LK_SHAPE_SCALAR: return {};
      default: fail(std::string("no data for the shape rule of ") + r.info.name); return {};
    }
  }

  lk_arg make_arg(Set& set, std::int32_t role, lk_dtype dtype, const std::vector<std::int64_t>& shape) {
    lk_arg a = {};
    a.role = role;
    a.tensor.dtype = dtype;
    a.tensor.rank = static_cast<std::int32_t>(shape.size());
    std::int64_t n = 1;
    for (std::size_t d = shape.size(); d-- > 0;) {
      a.tensor.shape[d] = shape[d];
      a.tensor.strides[d] = n;
      n *= shape[d];
    }
    const int item_bits = dtype >> 8 & 255;
    set.buffers.push_back(std::make_unique<Buffer>(static_cast<std::size_t>(n) * static_cast<std::size_t>(item_bits / 8)));
    a.tensor.data = set.buffers.back()->data();
    return a;
  }

  void fill(const lk_tensor& t, const Role& r, std::uint32_t seed) const {
    std::int64_t n = 1;
    for (std::int32_t d = 0; d < t.rank; ++d) n *= t.shape[d];
    const bool lists = r.info.shape == LK_SHAPE_LISTS;
    const std::int64_t classes = lists ? spec_.shape[2] : spec_.shape[spec_.shape.size() > 1 ? 1 : 0];
    std::uint32_t state = seed * 2654435761u + static_cast<std::uint32_t>(r.info.role) * 40503u + 1;
    for (std::int64_t i = 0; i < n; ++i) {
      state = state * 1664525u + 1013904223u;
      const double u = static_cast<double>(state >> 8) / 16777216.0;
      double x = 0;
      switch (r.info.domain) {
        case LK_DOMAIN_PROBABILITY: x = u; break;
        case LK_DOMAIN_SIGN: x = u < 0.5 ? -1 : 1; break;
        case LK_DOMAIN_POSITIVE: x = 0.5 + u; break;
        case LK_DOMAIN_CLASS:
          x = std::floor(u * static_cast<double>(classes));
          if (lists && x == 0) x = 1;                                          // 0 is the blank
          if (r.info.shape == LK_SHAPE_LIKE_INPUT && i % classes > 3) x = -1;  // lists of four
          break;
        case LK_DOMAIN_LENGTH: x = static_cast<double>(r.info.role == LK_INPUT_LENGTHS ? spec_.shape[0] : spec_.labels); break;
        case LK_DOMAIN_BINARY: x = u < 0.5 ? 1 : 0; break;
        case LK_DOMAIN_BOX: x = i % 4 < 2 ? 4 * u : 4 + 4 * u; break;
        default: x = 8 * u - 4; break;
      }
      switch (t.dtype) {
        case LK_FLOAT64: static_cast<double*>(t.data)[i] = x; break;
        case LK_INT64: static_cast<std::int64_t*>(t.data)[i] = static_cast<std::int64_t>(x); break;
        default: static_cast<float*>(t.data)[i] = static_cast<float>(x); break;
      }
    }
  }

  void make_set(Set& set, const std::vector<const Role*>& inputs, const std::vector<const Role*>& outputs, std::uint32_t seed) {
    set.streams.floats = static_cast<std::size_t>(elements_) * (spec_.dtype == LK_FLOAT64 ? 2 : 1);
    for (const Role* r : inputs) {
      const lk_dtype dtype = r->info.types == LK_TYPES_INDEX ? LK_INT64 : spec_.dtype;
      lk_arg a = make_arg(set, r->info.role, dtype, shape_of(*r));
      fill(a.tensor, *r, seed);
      if (full_size(*r) && set.streams.reads < max_reads)
        set.streams.in[set.streams.reads++] = static_cast<const float*>(a.tensor.data);
      set.inputs.push_back(a);
    }
    set.outputs.push_back(make_arg(set, LK_LOSS, spec_.dtype, {}));
    for (const Role* r : outputs) {
      const lk_arg a = make_arg(set, LK_GRAD + r->info.role, spec_.dtype, shape_of(*r));
      if (full_size(*r) && set.streams.writes < max_writes)
        set.streams.out[set.streams.writes++] = static_cast<float*>(a.tensor.data);
      set.outputs.push_back(a);
    }
    lk_call& c = set.call;
    c.struct_size = sizeof c;
    c.op = op_.info.id;
    c.reduction = LK_REDUCTION_MEAN;
    c.inputs = set.inputs.data();
    c.input_count = set.inputs.size();
    c.outputs = set.outputs.data();
    c.output_count = set.outputs.size();
    c.options = options_.data();
    c.option_count = options_.size();
  }

  CaseSpec spec_;
  Op op_;
  std::vector<lk_option> options_;
  std::vector<Set> sets_;
  std::vector<Streams> streams_;
  std::unique_ptr<Roofline> roofline_;
  std::int64_t elements_ = 0;
  std::size_t minimal_bytes_ = 0;
  std::int32_t scope_key_ = 0;
  int groups_ = 1;
  bool rotated_ = false;
  std::string error_;
};

}  // namespace bench
