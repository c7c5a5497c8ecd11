// Malformed calls and arguments: status, place, sentence, and outputs that are left alone.
#include "spoilt.h"

namespace lktest {
namespace {

// ---- The call itself ----

TEST_P(Errors, UnspoiltCallsPass) {
  for (size_t a = 0; a < alternatives(op()); ++a) {
    Prepared p = prepared(a);
    EXPECT_EQ(p.evaluate(), LK_OK) << p.error.message;
    EXPECT_EQ(p.error.status, LK_OK);
    EXPECT_EQ(p.error.list, LK_LIST_NONE);
    EXPECT_EQ(p.error.index, -1);
    EXPECT_EQ(p.error.element, -1);
    EXPECT_EQ(p.error.message[0], 0);
    EXPECT_FALSE(p.untouched());
  }
}

TEST_P(Errors, MalformedCallStructs) {
  auto spoilt = [&](auto spoil, const std::vector<std::string>& words, lk_status status = LK_INVALID_CALL) {
    Prepared p = prepared();
    spoil(p.call);
    refuses(p, status, {}, words);
  };
  spoilt([](lk_call& c) { c.struct_size = 0; }, {"struct_size"});
  spoilt([](lk_call& c) { c.struct_size = 4; }, {"struct_size", "4"});
  spoilt([](lk_call& c) { c.struct_size = SIZE_MAX; }, {"struct_size"});
  spoilt([](lk_call& c) { c.flags = 0x80; }, {"flags", "128"});
  spoilt([](lk_call& c) { c.reserved = 7; }, {"reserved", "7"});
  spoilt([](lk_call& c) { c.op = 0; }, {"op", "0"});
  spoilt([](lk_call& c) { c.op = -3; }, {"op", "-3"});
  spoilt([](lk_call& c) { c.op = 1 << 30; }, {"op", "1073741824"});
  spoilt([](lk_call& c) { c.reduction = 5; }, {"reduction", "5"}, LK_INVALID_VALUE);
  if ((op().info.reductions & 1u << LK_REDUCTION_BATCHMEAN) == 0)
    spoilt([](lk_call& c) { c.reduction = LK_REDUCTION_BATCHMEAN; }, {"reduction", "4"}, LK_INVALID_VALUE);
  spoilt([](lk_call& c) { c.reduction = -1; }, {"reduction", "-1"}, LK_INVALID_VALUE);
}

TEST_P(Errors, NullLists) {
  {
    Prepared p = prepared();
    p.call.inputs = nullptr;
    refuses(p, LK_INVALID_CALL, {LK_LIST_INPUTS}, {"inputs", "NULL"});
  }
  {
    Prepared p = prepared();
    p.call.outputs = nullptr;
    refuses(p, LK_INVALID_CALL, {LK_LIST_OUTPUTS}, {"outputs", "NULL"});
  }
  Prepared p = prepared();
  p.call.options = nullptr;
  p.call.option_count = 1;
  refuses(p, LK_INVALID_CALL, {LK_LIST_OPTIONS}, {"options", "NULL"});
}

// A caller built against a newer header passes a larger struct: fine as long as what we do not know is zero.
TEST_P(Errors, LargerCallStructsNeedAZeroTail) {
  Prepared p = prepared();
  struct {
    lk_call call;
    uint64_t tail[2];
  } larger = {};
  larger.call = p.call;
  larger.call.struct_size = sizeof larger;
  EXPECT_EQ(lk_evaluate(nullptr, &larger.call, nullptr), LK_OK);
  larger.tail[1] = 1;
  EXPECT_EQ(lk_evaluate(nullptr, &larger.call, nullptr), LK_INVALID_CALL);
}

TEST_P(Errors, ErrorStructsAreWrittenNoFurtherThanTheirSize) {
  Prepared p = prepared();
  p.call.op = -1;
  for (size_t size = 0; size <= sizeof(lk_error) + 16; ++size) {
    std::vector<unsigned char> bytes(sizeof(lk_error) + 64, 0xee);
    std::memcpy(bytes.data(), &size, sizeof size);
    EXPECT_EQ(lk_evaluate(nullptr, &p.call, reinterpret_cast<lk_error*>(bytes.data())), LK_INVALID_CALL);
    for (size_t i = std::max(size, sizeof size); i < bytes.size(); ++i)
      ASSERT_EQ(bytes[i], 0xee) << "size " << size << ", byte " << i;
    if (size <= offsetof(lk_error, message) || size > sizeof(lk_error)) continue;
    EXPECT_NE(std::memchr(bytes.data() + offsetof(lk_error, message), 0, size - offsetof(lk_error, message)), nullptr)
        << "not terminated within " << size;
  }
}

// ---- Arguments ----

TEST_P(Errors, RolesThatTheOpDoesNotHave) {
  for (const int32_t role : {0, -1, 99, 200, 511, static_cast<int32_t>(LK_HIDDEN), static_cast<int32_t>(LK_LOSS),
                             static_cast<int32_t>(LK_GRAD_INPUT)}) {
    Prepared p = prepared();
    p.add(p.inputs, role, Array(LK_FLOAT32, {}));
    p.relist();
    const auto last = static_cast<int32_t>(p.inputs.size()) - 1;
    refuses(p, LK_INVALID_CALL, {LK_LIST_INPUTS, last, role},
            {std::to_string(role), "inputs[" + std::to_string(last) + "]", op().info.name});
  }
  for (const int32_t role : {0, -1, 99, 200, 511, static_cast<int32_t>(LK_GRAD + LK_HIDDEN), static_cast<int32_t>(LK_INPUT),
                             static_cast<int32_t>(LK_GRAD + LK_CLASS_WEIGHT)}) {
    Prepared p = prepared();
    p.add(p.outputs, role, Array(LK_FLOAT32, {}));
    p.relist();
    const auto last = static_cast<int32_t>(p.outputs.size()) - 1;
    refuses(p, LK_INVALID_CALL, {LK_LIST_OUTPUTS, last, role},
            {std::to_string(role), "outputs[" + std::to_string(last) + "]", op().info.name});
  }
}

TEST_P(Errors, RolesGivenTwice) {
  for (size_t i = 0; i < prepared().inputs.size(); ++i) {
    Prepared p = prepared();
    p.inputs.push_back(p.inputs[i]);
    p.relist();
    refuses(p, LK_INVALID_CALL, {LK_LIST_INPUTS, static_cast<int32_t>(p.inputs.size()) - 1, p.inputs[i].role},
            {name(p.inputs[i].role)});
  }
  for (size_t i = 0; i < prepared().outputs.size(); ++i) {
    Prepared p = prepared();
    p.add(p.outputs, p.outputs[i].role, p.r.outputs[i].initial);
    p.relist();
    refuses(p, LK_INVALID_CALL, {LK_LIST_OUTPUTS, static_cast<int32_t>(p.outputs.size()) - 1, p.outputs[i].role},
            {name(p.outputs[i].role)});
  }
}

TEST_P(Errors, MissingArguments) {
  for (const auto& role : op().inputs()) {
    if ((role.flags & LK_ROLE_REQUIRED) == 0) continue;
    Prepared p = prepared();
    p.inputs.erase(p.inputs.begin() + p.index_in(p.inputs, role.role));
    p.relist();
    refuses(p, LK_INVALID_CALL, {LK_LIST_INPUTS, -1, role.role}, {role.name, op().info.name});
  }
  if (alternatives(op()) < 2) return;
  // None of the alternatives, then all of them.
  Prepared none = prepared(0);
  Prepared both = prepared(0);
  std::vector<std::string> names;
  for (const auto& role : op().inputs()) {
    if ((role.flags & LK_ROLE_ONE_OF) == 0) continue;
    names.push_back(role.name);
    const int32_t at = none.index_in(none.inputs, role.role);
    if (at >= 0)
      none.inputs.erase(none.inputs.begin() + at);
    else
      both.add(both.inputs, role.role, Array(LK_FLOAT32, shape()));
  }
  // Without its input no gradient is asked for.
  for (Prepared* p : {&none, &both}) {
    p->outputs.erase(p->outputs.begin() + 1, p->outputs.end());
    p->relist();
    refuses(*p, LK_INVALID_CALL, {LK_LIST_INPUTS, -1, 0}, names);
  }
}

TEST_P(Errors, GradientsOfWhatIsNotGiven) {
  for (const auto& role : op().inputs()) {
    if ((role.flags & LK_ROLE_DIFFERENTIABLE) == 0 || (role.flags & LK_ROLE_REQUIRED) != 0) continue;
    for (size_t a = 0; a < alternatives(op()); ++a) {
      Prepared p = prepared(a, false);
      if (p.r.input(role.role) != nullptr) continue;
      p.add(p.outputs, LK_GRAD + role.role, Array(LK_FLOAT32, shape()));
      p.relist();
      refuses(p, LK_INVALID_CALL, {LK_LIST_OUTPUTS, static_cast<int32_t>(p.outputs.size()) - 1, LK_GRAD + role.role},
              {role.name});
    }
  }
}

// Spoils each argument of each list in turn.
template <class Spoil>
void each_argument(const std::function<Prepared(size_t)>& make, size_t alternative_count, Spoil spoil) {
  for (size_t a = 0; a < alternative_count; ++a) {
    const Prepared model = make(a);
    for (size_t i = 0; i < model.inputs.size() + model.outputs.size(); ++i) {
      Prepared p = make(a);
      const bool in = i < p.inputs.size();
      lk_arg& arg = in ? p.inputs[i] : p.outputs[i - p.inputs.size()];
      const Where where = {in ? LK_LIST_INPUTS : LK_LIST_OUTPUTS, static_cast<int32_t>(in ? i : i - p.inputs.size()), arg.role};
      spoil(p, arg, where);
      if (testing::Test::HasFailure()) return;
    }
  }
}

TEST_P(Errors, FlagsAndReservedFieldsOfArguments) {
  each_argument([&](size_t a) { return prepared(a); }, alternatives(op()),
                [&](Prepared& p, lk_arg& arg, const Where& where) {
                  arg.flags = 0x40;
                  refuses(p, LK_INVALID_CALL, where, {name(arg.role), "64"});
                  if (where.list == LK_LIST_INPUTS) {
                    arg.flags = LK_ACCUMULATE;
                    refuses(p, LK_INVALID_CALL, where, {name(arg.role)});
                  }
                  arg.flags = LK_DEVICE;
                  refuses(p, LK_UNSUPPORTED, where, {name(arg.role), "device"});
                  arg.flags = 0;
                  arg.reserved = 1;
                  refuses(p, LK_INVALID_CALL, where, {name(arg.role), "reserved"});
                });
}

TEST_P(Errors, Ranks) {
  each_argument([&](size_t a) { return prepared(a); }, alternatives(op()),
                [&](Prepared& p, lk_arg& arg, const Where& where) {
                  arg.tensor.rank = 9;
                  refuses(p, LK_UNSUPPORTED, where, {name(arg.role), "9"});
                  arg.tensor.rank = INT32_MAX;
                  refuses(p, LK_UNSUPPORTED, where, {name(arg.role)});
                  arg.tensor.rank = -1;
                  refuses(p, LK_INVALID_SHAPE, where, {name(arg.role), "-1"});
                });
}

TEST_P(Errors, NegativeAndImpossibleShapes) {
  each_argument([&](size_t a) { return prepared(a); }, alternatives(op()),
                [&](Prepared& p, lk_arg& arg, const Where& where) {
                  const lk_tensor good = arg.tensor;
                  arg.tensor.rank = std::max(good.rank, 1);
                  arg.tensor.shape[0] = -2;
                  refuses(p, LK_INVALID_SHAPE, where, {name(arg.role), "-2"});
                  // More elements than an index can count.
                  arg.tensor = good;
                  arg.tensor.rank = 3;
                  for (int i = 0; i < 3; ++i) arg.tensor.shape[i] = int64_t{1} << 31;
                  refuses(p, LK_INVALID_SHAPE, where, {name(arg.role), "2147483648"});
                  // More bytes than an address can reach.
                  arg.tensor.rank = 1;
                  arg.tensor.shape[0] = int64_t{1} << 62;
                  arg.tensor.strides[0] = 1;
                  refuses(p, LK_INVALID_SHAPE, where, {name(arg.role), "4611686018427387904"});
                  arg.tensor.shape[0] = 3;
                  arg.tensor.strides[0] = INT64_MAX / 2;
                  refuses(p, LK_INVALID_SHAPE, where, {name(arg.role)});
                  arg.tensor.strides[0] = INT64_MIN / 2;
                  refuses(p, LK_INVALID_SHAPE, where, {name(arg.role)});
                  // Products that wrap: to little more than 2^63, to that, to nothing, and to one.
                  const std::vector<Shape> wrapping = {{3037000500, 3037000500},
                                                       {int64_t{1} << 32, int64_t{1} << 31},
                                                       {int64_t{1} << 32, int64_t{1} << 32},
                                                       {INT64_MAX, INT64_MAX},
                                                       Shape(LK_MAX_RANK, 256)};
                  for (const Shape& shape : wrapping) {
                    arg.tensor.rank = static_cast<int32_t>(shape.size());
                    std::copy(shape.begin(), shape.end(), arg.tensor.shape);
                    for (const int64_t stride : {0, 1, -1}) {
                      std::fill(arg.tensor.strides, arg.tensor.strides + arg.tensor.rank, stride);
                      refuses(p, LK_INVALID_SHAPE, where, {name(arg.role), std::to_string(shape[0])});
                    }
                  }
                  arg.tensor.rank = 1;
                  for (const int64_t n : {INT64_MIN, INT64_MAX}) {
                    arg.tensor.shape[0] = n;
                    arg.tensor.strides[0] = 1;
                    refuses(p, LK_INVALID_SHAPE, where, {name(arg.role), std::to_string(n)});
                  }
                  arg.tensor.shape[0] = 3;
                  for (const int64_t stride : {INT64_MIN, INT64_MAX}) {
                    arg.tensor.strides[0] = stride;
                    refuses(p, LK_INVALID_SHAPE, where, {name(arg.role)});
                  }
                });
}

// Each a legal tensor, but together more elements than there are.
TEST(BroadcastErrors, MoreElementsThanCanBeCounted) {
  for (const Op& op : catalogue()) {
    if (op.role(LK_TARGET) == nullptr || op.role(LK_TARGET)->shape != LK_SHAPE_BROADCAST) continue;
    Request r = plain_request(op, LK_FLOAT32, {4, 4}, false);
    r.outputs.resize(1);
    Prepared p(std::move(r));
    for (int i = 0; i < 2; ++i) {
      lk_tensor& t = p.inputs[static_cast<size_t>(i)].tensor;
      t.shape[i] = int64_t{1} << 40;
      t.shape[1 - i] = 1;
      t.strides[0] = t.strides[1] = 0;
    }
    p.evaluate();
    refuses(p, LK_INVALID_SHAPE, {p.error.list, p.error.index, p.error.role}, {"1099511627776"});
  }
}

TEST_P(Errors, ShapesThatDoNotFit) {
  each_argument([&](size_t a) { return prepared(a); }, alternatives(op()),
                [&](Prepared& p, lk_arg& arg, const Where& where) {
                  const lk_role_info& role = *op().role(arg.role);
                  // One more along each axis; for a scalar two elements.
                  const lk_tensor good = arg.tensor;
                  const int32_t rank = std::max(good.rank, 1);
                  for (int32_t axis = 0; axis < rank; ++axis) {
                    if (role.shape == LK_SHAPE_LISTS && axis == 1) continue;  // lists may be padded to any length
                    arg.tensor = good;
                    if (good.rank == 0) arg.tensor.rank = 1, arg.tensor.shape[0] = 1, arg.tensor.strides[0] = 1;
                    ++arg.tensor.shape[axis];
                    EXPECT_EQ(p.evaluate(), LK_INVALID_SHAPE) << role.name << " axis " << axis;
                    // A wrong input may be noticed at whoever must agree with it.
                    if (arg.role == LK_INPUT || arg.role == LK_CENTERS) continue;
                    refuses(p, LK_INVALID_SHAPE, where, {name(arg.role), std::to_string(arg.tensor.shape[axis])});
                  }
                  // One axis more, of two elements.
                  if (good.rank == LK_MAX_RANK ||
                      (role.shape == LK_SHAPE_BROADCAST && !op().is(LK_FAMILY_OVERLAP) && p.r.input(LK_WEIGHT) == nullptr))
                    return;
                  arg.tensor = good;
                  for (int32_t i = good.rank; i > 0; --i) {
                    arg.tensor.shape[i] = good.shape[i - 1];
                    arg.tensor.strides[i] = good.strides[i - 1];
                  }
                  ++arg.tensor.rank;
                  arg.tensor.shape[0] = 2;
                  arg.tensor.strides[0] = 0;
                  EXPECT_EQ(p.evaluate(), LK_INVALID_SHAPE) << role.name << " with one more axis";
                  EXPECT_TRUE(p.untouched());
                });
}

TEST_P(Errors, Dtypes) {
  each_argument([&](size_t a) { return prepared(a); }, alternatives(op()),
                [&](Prepared& p, lk_arg& arg, const Where& where) {
                  const lk_role_info& role = *op().role(arg.role);
                  for (const lk_dtype wrong : {0, 0x012345, 0x022002, 0x011003}) {
                    arg.tensor.dtype = wrong;
                    refuses(p, LK_INVALID_TYPE, where, {name(arg.role)});
                  }
                  if (role.types == LK_TYPES_INDEX) {
                    arg.tensor.dtype = LK_FLOAT32;
                    refuses(p, LK_INVALID_TYPE, where, {name(arg.role), "float32", "int64"});
                  } else if (role.types == LK_TYPES_REAL) {
                    arg.tensor.dtype = LK_INT32;
                    refuses(p, LK_INVALID_TYPE, where, {name(arg.role), "int32", "float64"});
                  }
                });
}

TEST_P(Errors, SumsAndDivisorsAreDouble) {
  for (const int32_t role : {LK_LOSS_SUM, LK_LOSS_DIVISOR}) {
    Prepared p = prepared();
    p.output(role).tensor.dtype = LK_FLOAT32;
    refuses(p, LK_INVALID_TYPE, {LK_LIST_OUTPUTS, p.index_in(p.outputs, role), role}, {name(role), "float32", "float64"});
  }
}

TEST_P(Errors, NullAndMisalignedData) {
  each_argument([&](size_t a) { return prepared(a); }, alternatives(op()),
                [&](Prepared& p, lk_arg& arg, const Where& where) {
                  void* data = arg.tensor.data;
                  arg.tensor.data = nullptr;
                  refuses(p, LK_INVALID_CALL, where, {name(arg.role), "NULL"}, unseen_by_query);
                  if (dtype_size(arg.tensor.dtype) == 1) return;
                  arg.tensor.data = static_cast<unsigned char*>(data) + 1;
                  refuses(p, LK_INVALID_CALL, where, {name(arg.role), "align", std::to_string(dtype_size(arg.tensor.dtype))},
                          unseen_by_query);
                });
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Errors, testing::Range(size_t{0}, static_cast<size_t>(lk_op_count())), op_name);

}  // namespace
}  // namespace lktest
