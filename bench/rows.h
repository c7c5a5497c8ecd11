// What is measured: rows made from the catalogue alone, so that a loss added later gets its rows by itself, and the few
// shapes that deserve a row of their own.
#pragma once

#include <losskit/losskit.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "layouts.h"

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
  std::vector<std::string> gradients;  // roles whose gradient is wanted, and other outputs; empty: the first that has one
  std::int64_t labels = 20;            // of each sample of a sequence loss
  Layout layout = Layout::dense;       // of every tensor of the input's shape
  std::string selection;               // "", or what weighs loss elements or leaves some out: "mask"
  int threads = 0;                     // 0: as many as the program was asked for
  bool value_only = false;
  bool named = false;  // part of the published table

  std::string title() const { return variant.empty() ? op : op + ":" + variant; }
};

inline std::size_t item_size(lk_dtype t) { return static_cast<std::size_t>(t >> 8 & 255) / 8; }

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
inline const char* dtype_label(lk_dtype t) {
  return t == LK_FLOAT64 ? "f64" : t == LK_FLOAT16 ? "f16" : t == LK_BFLOAT16 ? "bf16" : "f32";
}
// What the row's data are: "f32/8192x1000/padded", "f32/8192x1000/mask".
inline std::string data_name(const CaseSpec& c) {
  std::string name = std::string(dtype_label(c.dtype)) + "/" + shape_name(c.shape);
  if (c.layout != Layout::dense) name += std::string("/") + layout_name(c.layout);
  if (!c.selection.empty()) name += "/" + c.selection;
  return name;
}

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
  bool has_shape(std::int32_t shape) const {
    for (const Role& r : roles)
      if (r.info.shape == shape) return true;
    return false;
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
  for (const lk_dtype dtype : {LK_FLOAT16, LK_BFLOAT16}) {
    all.push_back(make("cross_entropy", {8192, 1000}));
    all.back().dtype = dtype;
  }
  all.push_back(make("cross_entropy", {8, 21, 512, 512}));
  all.back().layout = Layout::channels_last;
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
  all.push_back(make("center_loss", {8192, 256}));
  all.push_back(make("center_loss", {8192, 256}, "gradients"));
  all.back().gradients = {"input", "centers"};
  all.push_back(make("center_loss", {8192, 256}, "update"));
  all.back().gradients = {"input", "centers_update"};
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
  if (op.has_shape(LK_SHAPE_FRAMES))
    return {elements < 65536 ? 64 : 1024, elements < 65536 ? elements / 2048 : 32,
            elements < (1 << 19) ? 32 : elements / 32768};
  if (op.has_shape(LK_SHAPE_LOGITS) || (op.has_shape(LK_SHAPE_ROWS) && !op.has_shape(LK_SHAPE_CENTERS)))
    return {elements / 1024 < 8192 ? elements / 1024 : 8192, 1000};
  if (op.has_shape(LK_SHAPE_SEGMENTS) || op.has_shape(LK_SHAPE_SEGMENTED)) return {8, 21, elements / (8 * 21)};
  if (op.has_shape(LK_SHAPE_CENTERS)) return {elements / 256, 256};
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

// The rows that other dtypes, layouts and two threads are compared with: those of the published shapes that are large enough
// for memory to count, and the default one in memory. An image for losses with a class axis, if none of these is one.
inline std::vector<CaseSpec> dense_cases(const Op& op) {
  std::vector<CaseSpec> all;
  const auto elements = [](const CaseSpec& c) {
    std::int64_t n = 1;
    for (const std::int64_t d : c.shape) n *= d;
    return n;
  };
  for (const CaseSpec& c : special_cases())
    if (c.op == op.info.name && c.dtype == LK_FLOAT32 && c.layout == Layout::dense && elements(c) >= 1 << 20) all.push_back(c);
  for (const CaseSpec& c : default_cases(op))
    if (all.empty() && c.size == "memory" && !c.value_only && c.dtype == LK_FLOAT32) all.push_back(c);
  // One row, which threads share.
  if (std::strcmp(op.info.name, "cross_entropy") == 0) {
    CaseSpec c;
    c.op = op.info.name;
    c.shape = {1, 1 << 18};
    all.push_back(c);
  }
  const bool classes = op.has_shape(LK_SHAPE_LOGITS) || op.has_shape(LK_SHAPE_SEGMENTS) || op.has_shape(LK_SHAPE_SEGMENTED);
  bool image = false;
  for (const CaseSpec& c : all) image |= c.shape.size() > 3;
  if (classes && !image && !all.empty()) {
    CaseSpec c;
    c.op = op.info.name;
    c.shape = {8, 21, 256, 256};
    all.push_back(c);
  }
  return all;
}

// Rows that padding has a place for: one axis of many elements is taken for a table.
inline CaseSpec as_table(CaseSpec c) {
  if (c.shape.size() == 1 && c.shape[0] % 1024 == 0) c.shape = {c.shape[0] / 1024, 1024};
  return c;
}

// Or for images of 16 channels.
inline CaseSpec as_images(CaseSpec c) {
  constexpr std::int64_t side = 256, image = 16 * side * side;
  if (c.shape.size() == 1 && c.shape[0] % image == 0) c.shape = {c.shape[0] / image, 16, side, side};
  return c;
}

inline bool has_class_axis(const Op& op, const CaseSpec& c) {
  return c.shape.size() > 2 && c.shape[1] > 1 && !op.has_shape(LK_SHAPE_FRAMES) && !op.has_shape(LK_SHAPE_BOXES) &&
         !op.has_shape(LK_SHAPE_ROWS) && !op.has_shape(LK_SHAPE_LABELS);
}

// An ignored class or number is one of the targets that the row has.
inline bool ignores_targets(const Op& op, const CaseSpec& c) {
  bool has = false;
  for (const lk_option_info& o : op.options) has |= std::strcmp(o.name, "ignore_index") == 0;
  bool given = true;
  for (const std::string& name : c.with) given &= name != "target" || op.role("target_indices") == nullptr;
  return has && given;
}

// The same in 16 bits, in layouts that are not dense, with loss elements left out or weighed, and with two threads.
inline std::vector<CaseSpec> variations(const Op& op, const CaseSpec& dense) {
  std::vector<CaseSpec> all;
  for (const lk_dtype dtype : {LK_FLOAT16, LK_BFLOAT16}) {
    all.push_back(dense);
    all.back().dtype = dtype;
  }
  for (const Layout layout : {Layout::padded, Layout::channels_last, Layout::step2}) {
    const CaseSpec shaped = layout == Layout::channels_last ? as_images(dense) : as_table(dense);
    if (layout == Layout::channels_last && !has_class_axis(op, shaped)) continue;
    all.push_back(shaped);
    all.back().layout = layout;
  }
  all.push_back(dense);
  all.back().layout = Layout::close;
  for (const char* selection : {"mask", "sample_weight", "ignore_index"}) {
    const bool targets = std::strcmp(selection, "ignore_index") == 0;
    if (targets ? !ignores_targets(op, dense) : op.role(selection) == nullptr) continue;
    all.push_back(dense);
    all.back().selection = selection;
    if (!has_class_axis(op, as_images(dense))) continue;
    all.push_back(as_images(dense));
    all.back().layout = Layout::channels_last;
    all.back().selection = selection;
  }
  all.push_back(dense);
  all.back().threads = 2;
  return all;
}

// The row that a variation is compared with.
inline CaseSpec dense_of(CaseSpec c) {
  c.dtype = LK_FLOAT32;
  c.layout = Layout::dense;
  c.selection.clear();
  c.threads = 1;
  return c;
}

}  // namespace bench
