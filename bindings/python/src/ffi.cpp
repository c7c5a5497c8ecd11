#include "ffi.h"

#include <losskit/losskit.h>

#include <cstring>

#include "losses.h"

namespace losskit_python {
namespace {

XLA_FFI_Error* failure(const XLA_FFI_CallFrame* frame, XLA_FFI_Error_Code code, const char* message) {
  XLA_FFI_Error_Create_Args args = {};
  args.struct_size = XLA_FFI_Error_Create_Args_STRUCT_SIZE;
  args.message = message;
  args.errc = code;
  return frame->api->XLA_FFI_Error_Create(&args);
}

XLA_FFI_Error_Code error_code(lk_status status) {
  switch (status) {
    case LK_INVALID_INDEX: return XLA_FFI_Error_Code_OUT_OF_RANGE;
    case LK_OUT_OF_MEMORY: return XLA_FFI_Error_Code_RESOURCE_EXHAUSTED;
    case LK_UNSUPPORTED: return XLA_FFI_Error_Code_UNIMPLEMENTED;
    default: return XLA_FFI_Error_Code_INVALID_ARGUMENT;
  }
}

lk_dtype from_xla(XLA_FFI_DataType dtype) {
  switch (dtype) {
    case XLA_FFI_DataType_F32: return LK_FLOAT32;
    case XLA_FFI_DataType_F64: return LK_FLOAT64;
    case XLA_FFI_DataType_F16: return LK_FLOAT16;
    case XLA_FFI_DataType_BF16: return LK_BFLOAT16;
    case XLA_FFI_DataType_PRED: return LK_BOOL;
    case XLA_FFI_DataType_S8: return LK_INT8;
    case XLA_FFI_DataType_S16: return LK_INT16;
    case XLA_FFI_DataType_S32: return LK_INT32;
    case XLA_FFI_DataType_S64: return LK_INT64;
    case XLA_FFI_DataType_U8: return LK_UINT8;
    case XLA_FFI_DataType_U16: return LK_UINT16;
    default: return 0;
  }
}

// XLA's buffers are dense; the compiler has laid them out row by row.
bool describe(const void* buffer, int64_t role, lk_arg& arg) {
  const auto& b = *static_cast<const XLA_FFI_Buffer*>(buffer);
  if (b.rank > LK_MAX_RANK) return false;
  std::memset(&arg, 0, sizeof(arg));
  arg.role = static_cast<int32_t>(role);
  arg.tensor.data = b.data;
  arg.tensor.dtype = from_xla(b.dtype);
  arg.tensor.rank = static_cast<int32_t>(b.rank);
  uint64_t stride = 1;
  for (int64_t i = b.rank - 1; i >= 0; --i) {
    arg.tensor.shape[i] = b.dims[i];
    arg.tensor.strides[i] = static_cast<int64_t>(stride);
    stride *= static_cast<uint64_t>(b.dims[i]);
  }
  return true;
}

const XLA_FFI_Array* array_attribute(const XLA_FFI_Attrs& attributes, const char* name, XLA_FFI_DataType dtype) {
  for (int64_t i = 0; i < attributes.size; ++i) {
    const XLA_FFI_ByteSpan& span = *attributes.names[i];
    if (span.len != std::strlen(name) || std::memcmp(span.ptr, name, span.len) != 0) continue;
    if (attributes.types[i] != XLA_FFI_AttrType_ARRAY) return nullptr;
    const auto* array = static_cast<const XLA_FFI_Array*>(attributes.attrs[i]);
    return array->dtype == dtype ? array : nullptr;
  }
  return nullptr;
}

// XLA asks which version of its interface this was written for.
bool answer_query(XLA_FFI_CallFrame* frame) {
  for (XLA_FFI_Extension_Base* e = frame->extension_start; e != nullptr; e = e->next) {
    if (e->type != XLA_FFI_Extension_Metadata) continue;
    XLA_FFI_Metadata* metadata = reinterpret_cast<XLA_FFI_Metadata_Extension*>(e)->metadata;
    metadata->api_version.major_version = XLA_FFI_API_MAJOR;
    metadata->api_version.minor_version = XLA_FFI_API_MINOR;
    metadata->state_type_id = XLA_FFI_UNKNOWN_TYPE_ID;
    return true;
  }
  return false;
}

}  // namespace

extern "C" XLA_FFI_Error* ffi_evaluate(XLA_FFI_CallFrame* frame) {
  if (answer_query(frame)) return nullptr;
  const auto malformed = [&] { return failure(frame, XLA_FFI_Error_Code_INTERNAL, "losskit: malformed custom call"); };

  enum { op, reduction, flags, input_count, output_count, option_count, header };
  const XLA_FFI_Array* plan = array_attribute(frame->attrs, "plan", XLA_FFI_DataType_S64);
  const XLA_FFI_Array* reals = array_attribute(frame->attrs, "reals", XLA_FFI_DataType_F64);
  if (plan == nullptr || reals == nullptr || plan->size < header) return malformed();
  const auto* p = static_cast<const int64_t*>(plan->data);
  const int64_t ins = p[input_count], outs = p[output_count], count = p[option_count];
  if (ins != frame->args.size || outs != frame->rets.size || ins > max_inputs || outs > max_outputs || count < 0 ||
      count > max_options || static_cast<int64_t>(plan->size) != header + ins + outs + 3 * count ||
      static_cast<int64_t>(reals->size) < count)
    return malformed();

  lk_arg inputs[max_inputs], outputs[max_outputs];
  lk_option options[max_options];
  for (int64_t i = 0; i < ins; ++i)
    if (!describe(frame->args.args[i], p[header + i], inputs[i]))
      return failure(frame, XLA_FFI_Error_Code_UNIMPLEMENTED, "losskit: an array has more than 8 axes");
  for (int64_t i = 0; i < outs; ++i)
    if (!describe(frame->rets.rets[i], p[header + ins + i], outputs[i]))
      return failure(frame, XLA_FFI_Error_Code_UNIMPLEMENTED, "losskit: an array has more than 8 axes");
  for (int64_t i = 0; i < count; ++i) {
    const int64_t* o = p + header + ins + outs + 3 * i;
    options[i] = {static_cast<int32_t>(o[0]), static_cast<int32_t>(o[1]), o[2], static_cast<const double*>(reals->data)[i]};
  }

  lk_call call = {};
  call.struct_size = sizeof(call);
  call.op = static_cast<int32_t>(p[op]);
  call.reduction = static_cast<int32_t>(p[reduction]);
  call.flags = static_cast<uint32_t>(p[flags]);
  call.inputs = inputs;
  call.input_count = static_cast<size_t>(ins);
  call.outputs = outputs;
  call.output_count = static_cast<size_t>(outs);
  call.options = options;
  call.option_count = static_cast<size_t>(count);
  lk_error error = {};
  error.struct_size = sizeof(error);
  const lk_status status = lk_evaluate(nullptr, &call, &error);
  return status == LK_OK ? nullptr : failure(frame, error_code(status), error.message);
}

}  // namespace losskit_python
