/* DLTensor to lk_tensor: layouts, memory that is not the host's, and tensors that no call could take. */
#include <losskit/dlpack.h>

#include "capi_check.h"

static DLTensor dense(void *data, DLDataTypeCode code, int bits, int rank, int64_t *shape) {
  DLTensor t;
  memset(&t, 0, sizeof t);
  t.data = data;
  t.device.device_type = kDLCPU;
  t.ndim = rank;
  t.dtype.code = (uint8_t)code;
  t.dtype.bits = (uint8_t)bits;
  t.dtype.lanes = 1;
  t.shape = shape;
  return t;
}

static void compact_tensors_are_row_major(void) {
  int64_t shape[3] = {2, 3, 4};
  float data[25];
  DLTensor source = dense(data, kDLFloat, 32, 3, shape);
  lk_tensor t;
  lk_error error = lk_error_init();
  CHECK(lk_from_dlpack(&source, &t, &error) == LK_OK && error.status == LK_OK && error.message[0] == 0);
  CHECK(t.data == data && t.dtype == LK_FLOAT32 && t.rank == 3);
  CHECK(t.shape[0] == 2 && t.shape[1] == 3 && t.shape[2] == 4);
  CHECK(t.strides[0] == 12 && t.strides[1] == 4 && t.strides[2] == 1);
  source.byte_offset = sizeof(float);
  CHECK(lk_from_dlpack(&source, &t, NULL) == LK_OK && t.data == data + 1);
}

static void strides_and_dtypes_are_kept(void) {
  static const struct {
    int code, bits;
    lk_dtype dtype;
  } known[] = {{kDLInt, 8, LK_INT8},       {kDLInt, 64, LK_INT64},     {kDLUInt, 8, LK_UINT8},
               {kDLFloat, 16, LK_FLOAT16}, {kDLFloat, 64, LK_FLOAT64}, {kDLBfloat, 16, LK_BFLOAT16}};
  int64_t shape[2] = {3, 2}, strides[2] = {-1, 0};
  double data[8];
  size_t i;
  for (i = 0; i < sizeof known / sizeof known[0]; ++i) {
    DLTensor source = dense(data, (DLDataTypeCode)known[i].code, known[i].bits, 2, shape);
    lk_tensor t;
    source.strides = strides;
    CHECK(lk_from_dlpack(&source, &t, NULL) == LK_OK && t.dtype == known[i].dtype);
    CHECK(t.strides[0] == -1 && t.strides[1] == 0 && t.shape[0] == 3 && t.shape[1] == 2);
  }
}

static void scalars_and_empty_tensors_pass(void) {
  int64_t shape[2] = {0, 5};
  float value;
  DLTensor source = dense(&value, kDLFloat, 32, 0, NULL);
  lk_tensor t;
  CHECK(lk_from_dlpack(&source, &t, NULL) == LK_OK && t.rank == 0 && t.data == &value);
  source = dense(NULL, kDLFloat, 32, 2, shape);
  source.byte_offset = 64;
  CHECK(lk_from_dlpack(&source, &t, NULL) == LK_OK && t.data == NULL && t.shape[0] == 0 && t.shape[1] == 5);
}

static void host_memory_of_any_kind_passes(void) {
  int64_t shape[1] = {1};
  float value;
  DLTensor source = dense(&value, kDLFloat, 32, 1, shape);
  lk_tensor t;
  lk_error error = lk_error_init();
  source.device.device_type = kDLCUDAHost;
  CHECK(lk_from_dlpack(&source, &t, NULL) == LK_OK);
  source.device.device_type = kDLROCMHost;
  CHECK(lk_from_dlpack(&source, &t, NULL) == LK_OK);
  source.device.device_type = kDLCUDA;
  memset(&t, 0x5a, sizeof t);
  CHECK(lk_from_dlpack(&source, &t, &error) == LK_UNSUPPORTED && error.status == LK_UNSUPPORTED && t.rank == 0x5a5a5a5a);
  CHECK(strcmp(error.message, "the DLTensor lies in memory of device type 2, not in the host's") == 0);
}

static void what_no_call_could_take_is_refused(void) {
  int64_t shape[9] = {1, 1, 1, 1, 1, 1, 1, 1, 1};
  float value;
  DLTensor source = dense(&value, kDLFloat, 32, 9, shape);
  lk_tensor t;
  lk_error error = lk_error_init();
  CHECK(lk_from_dlpack(&source, &t, &error) == LK_UNSUPPORTED && strstr(error.message, "rank is 9") != NULL);
  CHECK(error.list == LK_LIST_NONE && error.index == -1 && error.element == -1);
  source.ndim = 8;
  CHECK(lk_from_dlpack(&source, &t, &error) == LK_OK && t.rank == 8);
  source.ndim = -1;
  CHECK(lk_from_dlpack(&source, &t, &error) == LK_INVALID_CALL);
  source.ndim = 1;
  source.dtype.lanes = 4;
  CHECK(lk_from_dlpack(&source, &t, &error) == LK_INVALID_TYPE && strstr(error.message, "4 lanes") != NULL);
  source.dtype.lanes = 65535;
  CHECK(lk_from_dlpack(&source, &t, NULL) == LK_INVALID_TYPE);
  source.dtype.lanes = 1;
  source.shape = NULL;
  CHECK(lk_from_dlpack(&source, &t, &error) == LK_INVALID_CALL);
  CHECK(lk_from_dlpack(NULL, &t, &error) == LK_INVALID_CALL && lk_from_dlpack(&source, NULL, &error) == LK_INVALID_CALL);
}

static void error_struct_is_never_written_beyond_its_size(void) {
  union {
    lk_error error;
    unsigned char bytes[sizeof(lk_error) + 16];
  } u;
  size_t size, i;
  for (size = 0; size <= sizeof u; ++size) {
    const size_t room = size < sizeof(lk_error) ? size : sizeof(lk_error);
    const size_t written = room < offsetof(lk_error, message) ? sizeof(size_t) : room;
    int untouched = 1;
    memset(&u, 0x5a, sizeof u);
    u.error.struct_size = size;
    CHECK(lk_from_dlpack(NULL, NULL, &u.error) == LK_INVALID_CALL && u.error.struct_size == size);
    for (i = written; i < sizeof u; ++i) untouched &= u.bytes[i] == 0x5a;
    CHECK(untouched);
  }
}

static void converted_tensors_serve_a_call(void) {
  static const double xs[6] = {0, 1, 2, 3, 4, 5}, ts[3] = {0, 0, 0}, column[3] = {1, 9, 25};
  int64_t shape[1] = {3}, strides[1] = {2};
  int i;
  for (i = 0; i < 2; ++i) {
    const int bits = reals[i] == LK_FLOAT32 ? 32 : 64;
    array x, t, loss, none;
    DLTensor source;
    lk_tensor input;
    lk_mse_loss_options o = lk_mse_loss_defaults();
    fill(&x, reals[i], 3, 2, xs);
    source = dense(x.tensor.data, kDLFloat, bits, 1, shape);
    source.strides = strides;
    source.byte_offset = (uint64_t)bits / 8;
    o.loss_elements = fill(&none, reals[i], 0, 3, NULL);
    CHECK(lk_from_dlpack(&source, &input, NULL) == LK_OK);
    CHECK(lk_mse_loss(NULL, &input, fill(&t, reals[i], 0, 3, ts), &o, scalar(&loss, reals[i]), NULL, NULL) == LK_OK);
    CHECK(near1(&loss, 35.0 / 3) && near(&none, 3, column));
  }
}

int main(void) {
  RUN(compact_tensors_are_row_major);
  RUN(strides_and_dtypes_are_kept);
  RUN(scalars_and_empty_tensors_pass);
  RUN(host_memory_of_any_kind_passes);
  RUN(what_no_call_could_take_is_refused);
  RUN(error_struct_is_never_written_beyond_its_size);
  RUN(converted_tensors_serve_a_call);
  return finish();
}
