// A row with its data.
#pragma once

#include <losskit/losskit.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "layouts.h"
#include "roofline.h"
#include "rows.h"

namespace bench {

// Memory from malloc, as a C program has it: 16 bytes off a line where it is large.
class Buffer {
 public:
  // in_page: where in a page it begins; 0: where malloc has it.
  explicit Buffer(std::size_t bytes, std::size_t in_page = 0)
      : memory_(std::malloc(std::max(bytes, std::size_t{1}) + (in_page > 0 ? 2 * page : 0))), bytes_(bytes) {
    if (memory_ == nullptr) {
      std::fprintf(stderr, "losses_bench: out of memory\n");
      std::exit(1);
    }
    data_ = static_cast<char*>(memory_);
    if (in_page > 0) data_ += page - reinterpret_cast<std::uintptr_t>(memory_) % page + in_page;
    std::memset(data_, 0, bytes);  // page faults belong to no row
  }
  ~Buffer() { std::free(memory_); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  void* data() const { return data_; }
  std::size_t bytes() const { return bytes_; }

 private:
  static constexpr std::size_t page = 4096;
  void* memory_;
  char* data_;
  std::size_t bytes_;
};

// A row with its data: as many sets of buffers as it takes to keep large rows out of the caches from call to call.
class Case {
  static constexpr double kept_share = 0.9, ignored_target = -100;  // of what a row leaves out

 public:
  // An empty error means that the case is ready.
  Case(const CaseSpec& spec, const Op& op) : spec_(spec), op_(op) {
    elements_ = 1;
    for (const std::int64_t n : spec.shape) elements_ *= n;
    std::vector<const Role*> inputs, outputs;
    if (!choose_roles(inputs, outputs) || !set_options()) return;

    const std::size_t item = item_size(spec.dtype);
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
    if (op.has_shape(LK_SHAPE_SEGMENTS) || op.has_shape(LK_SHAPE_SEGMENTED)) groups_ = static_cast<int>(spec.shape[0]);
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
    lk_tensor like = {};
    like.rank = static_cast<std::int32_t>(spec.shape.size());
    std::copy(spec.shape.begin(), spec.shape.end(), like.shape);
    set_strides(like, spec.layout);
    copy_ = StridedCopy(like, item, static_cast<int>(reads), static_cast<int>(writes), reread);
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
  const StridedCopy& strided_copy() const { return copy_; }
  const lk_call& call(std::size_t set) const { return sets_[set % sets_.size()].call; }

  // FNV-1a over the bits of the first set's gradients, NaNs made equal.
  std::uint64_t hash() const {
    std::uint64_t h = 14695981039346656037u;
    for (const lk_arg& a : sets_[0].outputs) {
      if (a.role == LK_LOSS && !spec_.value_only) continue;
      each_offset(a.tensor, [&](std::int64_t at) { h = (h ^ bits(a.tensor, at)) * 1099511628211u; });
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
    if (item_size(t.dtype) == 2) {
      const std::uint64_t u = static_cast<const std::uint16_t*>(t.data)[i], infinity = t.dtype == LK_FLOAT16 ? 0x7c00 : 0x7f80;
      return (u & 0x7fff) > infinity ? 0x7fff : u;
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
      taken |= spec_.selection == r.info.name;
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
    if (spec_.selection == "ignore_index") spec_.options.push_back({"ignore_index", ignored_target});
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

  // Of overlap losses without a class axis: a position is an element.
  bool groups_of_elements() const { return !op_.has_shape(LK_SHAPE_SEGMENTS) && !op_.has_shape(LK_SHAPE_SEGMENTED); }

  // Whether some of these targets are ignored: class indices where the op takes them.
  bool selects_targets(const Role& r) const {
    if (spec_.selection != "ignore_index") return false;
    return r.info.role == (op_.role("target_indices") != nullptr ? LK_TARGET_INDICES : LK_TARGET);
  }

  bool full_size(const Role& r) const {
    return r.info.shape != LK_SHAPE_LISTS && r.info.shape != LK_SHAPE_UNREDUCED && r.info.shape != LK_SHAPE_POSITIONS &&
           r.info.shape != LK_SHAPE_CLASSES && r.info.shape != LK_SHAPE_SCALAR && r.info.shape != LK_SHAPE_CENTERS &&
           r.info.shape != LK_SHAPE_LEADING;
  }

  // As many as make a thousand of the published row's 8192 samples, and fewer in rows that are to stay in a cache.
  std::int64_t centers() const { return std::clamp<std::int64_t>(spec_.shape[0] / 8, 1, 1000); }

  // What stands for loss elements: one number for each; of overlap losses for each sample.
  std::vector<std::int64_t> leading_shape() const {
    std::vector<std::int64_t> s = spec_.shape;
    if (op_.has_shape(LK_SHAPE_FRAMES)) return {s[1]};
    if (op_.has_shape(LK_SHAPE_SEGMENTS) || op_.has_shape(LK_SHAPE_SEGMENTED)) return {s[0]};
    if (op_.info.family == LK_FAMILY_OVERLAP)
      return groups_ > 1 ? std::vector<std::int64_t>{s[0]} : std::vector<std::int64_t>{};
    if (op_.has_shape(LK_SHAPE_LOGITS) && s.size() > 1)
      s.erase(s.begin() + 1);
    else if (op_.has_shape(LK_SHAPE_BOXES) || op_.has_shape(LK_SHAPE_ROWS) || (op_.has_shape(LK_SHAPE_LABELS) && s.size() > 1))
      s.pop_back();
    return s;
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
      case LK_SHAPE_LEADING: return leading_shape();
      case LK_SHAPE_POSITIONS: {
        if (op_.info.family == LK_FAMILY_OVERLAP && groups_of_elements()) return spec_.shape;
        if (op_.has_shape(LK_SHAPE_LABELS) && spec_.shape.size() == 1) return spec_.shape;  // a label for each sample
        std::vector<std::int64_t> s = spec_.shape;
        s.erase(s.begin() + static_cast<std::ptrdiff_t>(axis));
        return s;
      }
      case LK_SHAPE_LISTS: return {spec_.shape[1], spec_.labels};
      case LK_SHAPE_UNREDUCED: return {spec_.shape[1]};
      case LK_SHAPE_CLASSES: return {spec_.shape[axis]};
      case LK_SHAPE_CENTERS: return {centers(), spec_.shape.back()};
      case LK_SHAPE_SCALAR: return {};
      default: fail(std::string("no data for the shape rule of ") + r.info.name); return {};
    }
  }

  lk_arg make_arg(Set& set, std::int32_t role, lk_dtype dtype, const std::vector<std::int64_t>& shape) {
    lk_arg a = {};
    a.role = role;
    a.tensor.dtype = dtype;
    a.tensor.rank = static_cast<std::int32_t>(shape.size());
    std::copy(shape.begin(), shape.end(), a.tensor.shape);
    set_strides(a.tensor, shape == spec_.shape ? spec_.layout : Layout::dense);
    const std::size_t in_page = spec_.layout == Layout::close ? 16 * (set.buffers.size() + 1) : 0;
    set.buffers.push_back(std::make_unique<Buffer>(static_cast<std::size_t>(extent(a.tensor)) * item_size(dtype), in_page));
    a.tensor.data = set.buffers.back()->data();
    return a;
  }

  void fill(const lk_tensor& t, const Role& r, std::uint32_t seed) const {
    const bool lists = r.info.shape == LK_SHAPE_LISTS;
    const std::int64_t classes = lists                             ? spec_.shape[2]
                                 : op_.has_shape(LK_SHAPE_CENTERS) ? centers()
                                                                   : spec_.shape[spec_.shape.size() > 1 ? 1 : 0];
    std::uint32_t state = seed * 2654435761u + static_cast<std::uint32_t>(r.info.role) * 40503u + 1;
    const bool selects = selects_targets(r);
    std::int64_t i = 0;
    each_offset(t, [&](std::int64_t at) {
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
        case LK_DOMAIN_BINARY: x = u < (r.info.role == LK_MASK ? kept_share : 0.5) ? 1 : 0; break;
        case LK_DOMAIN_BOX: x = i % 4 < 2 ? 4 * u : 4 + 4 * u; break;
        default: x = 8 * u - 4; break;
      }
      if (selects && static_cast<double>(state & 255) >= 256 * kept_share) x = ignored_target;
      switch (t.dtype) {
        case LK_UINT8: static_cast<std::uint8_t*>(t.data)[at] = static_cast<std::uint8_t>(x); break;
        case LK_FLOAT64: static_cast<double*>(t.data)[at] = x; break;
        case LK_INT64: static_cast<std::int64_t*>(t.data)[at] = static_cast<std::int64_t>(x); break;
        case LK_FLOAT16: static_cast<std::uint16_t*>(t.data)[at] = half_bits(static_cast<float>(x), 10, 112); break;
        case LK_BFLOAT16: static_cast<std::uint16_t*>(t.data)[at] = half_bits(static_cast<float>(x), 7, 0); break;
        default: static_cast<float*>(t.data)[at] = static_cast<float>(x); break;
      }
      ++i;
    });
  }

  // Of a number in the format's range; what would be subnormal becomes zero. bias: float32's exponent bias less the format's.
  static std::uint16_t half_bits(float x, int mantissa, std::uint32_t bias) {
    std::uint32_t u;
    std::memcpy(&u, &x, sizeof u);
    const int shift = 23 - mantissa;
    const std::uint32_t sign = u >> 16 & 0x8000, magnitude = u & 0x7fffffff;
    if (magnitude < (bias + 1) << 23) return static_cast<std::uint16_t>(sign);
    const std::uint32_t even = magnitude >> shift & 1, rounded = (magnitude + (1u << (shift - 1)) - 1 + even) >> shift;
    return static_cast<std::uint16_t>(sign | (rounded - (bias << mantissa)));
  }

  void make_set(Set& set, const std::vector<const Role*>& inputs, const std::vector<const Role*>& outputs, std::uint32_t seed) {
    set.streams.floats = static_cast<std::size_t>(elements_) * item_size(spec_.dtype) / sizeof(float);
    for (const Role* r : inputs) {
      const lk_dtype dtype = r->info.types == LK_TYPES_INDEX ? LK_INT64 : r->info.role == LK_MASK ? LK_UINT8 : spec_.dtype;
      lk_arg a = make_arg(set, r->info.role, dtype, shape_of(*r));
      fill(a.tensor, *r, seed);
      if (full_size(*r) && set.streams.reads < max_reads)
        set.streams.in[set.streams.reads++] = static_cast<const float*>(a.tensor.data);
      set.inputs.push_back(a);
    }
    set.outputs.push_back(make_arg(set, LK_LOSS, spec_.dtype, {}));
    for (const Role* r : outputs) {
      const std::int32_t role = r->has(LK_ROLE_OUTPUT) ? r->info.role : LK_GRAD + r->info.role;
      const lk_arg a = make_arg(set, role, spec_.dtype, shape_of(*r));
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
  StridedCopy copy_;
  std::int64_t elements_ = 0;
  std::size_t minimal_bytes_ = 0;
  std::int32_t scope_key_ = 0;
  int groups_ = 1;
  bool rotated_ = false;
  std::string error_;
};

}  // namespace bench
