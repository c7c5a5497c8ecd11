/* losskit: loss functions and their gradients on CPUs, fused and vectorised.
 *
 * One generic call, lk_evaluate(), runs every loss of the catalogue; losskit/losses.h adds typed inline calls over it.
 * Valid as C99 and as C++17.
 *
 * Contract, in short (README.md has the long form):
 *  - Results are a function of op, options, reduction, dtypes, values and logical shape: the same bits on every ISA,
 *    back end, thread count, alignment, stride and compiler, whatever other outputs are asked for.
 *  - No byte outside the caller's arrays is touched, inputs are never written, nothing aborts, prints or throws.
 *  - Bad input gives a status and a sentence. A call that fails leaves every output untouched, but for range errors in
 *    floating-point data (LK_INVALID_VALUE with element >= 0: gradients unspecified unless LK_CHECK_FIRST was set) and for
 *    LK_EXECUTOR_FAILED (all outputs unspecified).
 *  - Every function may be called from any thread at any time. A workspace serves one call at a time.
 */
#ifndef LOSSKIT_LOSSKIT_H
#define LOSSKIT_LOSSKIT_H

#include <stddef.h>
#include <stdint.h>

#define LK_VERSION_MAJOR 0
#define LK_VERSION_MINOR 1
#define LK_VERSION_PATCH 0

#if defined(__GNUC__)
#define LK_API __attribute__((visibility("default")))
#else
#define LK_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Status ---------------------------------------------------------------------------------------------------- */

typedef int32_t lk_status;
enum {
  LK_OK = 0,
  LK_INVALID_CALL = 1,    /* malformed call: struct size, null pointer, unknown or duplicate role, key or flag */
  LK_INVALID_SHAPE = 2,   /* rank or shape does not fit the op */
  LK_INVALID_TYPE = 3,    /* dtype not accepted for the role */
  LK_INVALID_VALUE = 4,   /* option out of range, or floating-point data outside the op's domain */
  LK_INVALID_INDEX = 5,   /* class index or label out of range */
  LK_OVERLAP = 6,         /* an output overlaps itself or another argument without being exactly that argument */
  LK_UNSUPPORTED = 7,     /* well formed, but not available: rank > 8, device memory, an ISA that the CPU lacks */
  LK_EXECUTOR_FAILED = 8, /* the caller's parallel_for returned non-zero or did not run every index exactly once */
  LK_OUT_OF_MEMORY = 9    /* the allocator returned NULL */
};

/* What went wrong and where. Set struct_size = sizeof(lk_error) before the call; at most that many bytes are written. */
enum { LK_LIST_NONE = 0, LK_LIST_INPUTS = 1, LK_LIST_OUTPUTS = 2, LK_LIST_OPTIONS = 3 };
typedef struct lk_error {
  size_t struct_size;
  lk_status status;
  int32_t list;      /* LK_LIST_*: which list of the call the offending argument stands in */
  int32_t index;     /* its index there, or -1 */
  int32_t role;      /* its role (its key, for an option), or 0 */
  int64_t element;   /* logical index of the first offending element, or -1 */
  char message[240]; /* one sentence, zero-terminated */
} lk_error;

/* ---- Tensors --------------------------------------------------------------------------------------------------- */

/* DLPack's coding: code | bits << 8 | lanes << 16. */
typedef int32_t lk_dtype;
enum {
  LK_INT8 = 0x010800,
  LK_INT16 = 0x011000,
  LK_INT32 = 0x012000,
  LK_INT64 = 0x014000,
  LK_UINT8 = 0x010801,
  LK_UINT16 = 0x011001,
  LK_FLOAT16 = 0x011002,
  LK_FLOAT32 = 0x012002,
  LK_FLOAT64 = 0x014002,
  LK_BFLOAT16 = 0x011004,
  LK_BOOL = 0x010806
};

enum { LK_MAX_RANK = 8 };

/* Strides count elements, may be negative, and 0 broadcasts (inputs only). data points at logical element [0, ..., 0],
 * is aligned to the element's size, and may be NULL only if there are no elements. Inputs are never written. 144 bytes. */
typedef struct lk_tensor {
  void *data;
  lk_dtype dtype;
  int32_t rank;
  int64_t shape[8];
  int64_t strides[8];
} lk_tensor;

/* Flags of an argument. */
enum {
  LK_ACCUMULATE = 1, /* outputs: add to what is there instead of overwriting it */
  LK_DEVICE = 2      /* data is device memory: refused (LK_UNSUPPORTED) */
};
typedef struct lk_arg {
  int32_t role; /* LK_INPUT, ... */
  uint32_t flags;
  int64_t reserved; /* 0 */
  lk_tensor tensor;
} lk_arg;

/* generated from src/engine/keys.h by bindings/generate.py: begin */
/* Roles. What an op takes, which of its inputs it differentiates and what each tensor means:
 * lk_describe_role() and losskit/losses.h. Numbers are never reused. */

/* Inputs: 1..127. */
enum {
  LK_INPUT = 1,
  LK_TARGET = 2,
  LK_TARGET_INDICES = 3,
  LK_WEIGHT = 4,
  LK_CLASS_WEIGHT = 5,
  LK_POS_WEIGHT = 6,
  LK_GRAD_LOSS = 7,
  LK_DIVISOR = 8,
  LK_MASK = 9,
  LK_SAMPLE_WEIGHT = 10,
  LK_OFFSETS = 11,
  LK_INPUT2 = 12,
  LK_VAR = 13,
  LK_POSITIVE = 14,
  LK_NEGATIVE = 15,
  LK_CENTERS = 16,
  LK_INPUT_LENGTHS = 17,
  LK_TARGET_LENGTHS = 18,
  LK_ALPHA = 19,
  LK_HIDDEN = 20,
  LK_WEIGHT_MATRIX = 21,
  LK_BIAS = 22,
  LK_TEMPERATURE = 23
};

/* Outputs that are not gradients: 129..255. */
enum {
  LK_LOSS = 129,
  LK_LOSS_ELEMENTS = 130,
  LK_LOSS_SUM = 131,
  LK_LOSS_DIVISOR = 132,
  LK_ROW_MAX = 133,
  LK_ROW_SUM = 134,
  LK_TARGET_LOGIT = 135,
  LK_LSE = 136,
  LK_ARGMAX = 137,
  LK_CORRECT = 138,
  LK_TARGET_LOG_PROBABILITY = 139,
  LK_RANK = 140,
  LK_ENTROPY = 141,
  LK_TOPK_VALUES = 142,
  LK_TOPK_INDICES = 143,
  LK_KEPT = 144,
  LK_CENTERS_UPDATE = 145,
  LK_SEQUENCE_SUM = 146,
  LK_SEQUENCE_MEAN = 147,
  LK_SEQUENCE_COUNT = 148
};

/* Outputs: the gradient of the loss for input role r is role LK_GRAD + r. */
enum {
  LK_GRAD = 256,
  LK_GRAD_INPUT = 257,
  LK_GRAD_TARGET = 258,
  LK_GRAD_INPUT2 = 268,
  LK_GRAD_VAR = 269,
  LK_GRAD_POSITIVE = 270,
  LK_GRAD_NEGATIVE = 271,
  LK_GRAD_CENTERS = 272,
  LK_GRAD_ALPHA = 275,
  LK_GRAD_HIDDEN = 276,
  LK_GRAD_WEIGHT_MATRIX = 277,
  LK_GRAD_BIAS = 278,
  LK_GRAD_TEMPERATURE = 279
};

/* Option keys. */
enum {
  LK_OPTION_IGNORE_INDEX = 1,
  LK_OPTION_LABEL_SMOOTHING = 2,
  LK_OPTION_SMOOTH = 3,
  LK_OPTION_SCOPE = 4,
  LK_OPTION_BETA = 5,
  LK_OPTION_DELTA = 6,
  LK_OPTION_ALPHA = 7,
  LK_OPTION_GAMMA = 8,
  LK_OPTION_LOG_TARGET = 9,
  LK_OPTION_STRICT = 10,
  LK_OPTION_LOG_INPUT = 11,
  LK_OPTION_FULL = 12,
  LK_OPTION_EPS = 13,
  LK_OPTION_MARGIN = 14,
  LK_OPTION_P = 15,
  LK_OPTION_SCALE_BY_HALF = 16,
  LK_OPTION_Z_LOSS = 17,
  LK_OPTION_SOFTCAP = 18,
  LK_OPTION_INCLUDE_BACKGROUND = 19,
  LK_OPTION_ACTIVATION = 20,
  LK_OPTION_SQUARED_PRED = 21,
  LK_OPTION_JACCARD = 22,
  LK_OPTION_SMOOTH_NR = 23,
  LK_OPTION_SMOOTH_DR = 24,
  LK_OPTION_BATCH = 25,
  LK_OPTION_SOFT_LABEL = 26,
  LK_OPTION_W_TYPE = 27,
  LK_OPTION_LAMBDA_DICE = 28,
  LK_OPTION_LAMBDA_CE = 29,
  LK_OPTION_LAMBDA_FOCAL = 30,
  LK_OPTION_EMPTY_MEAN = 31,
  LK_OPTION_BOX_FORMAT = 40,
  LK_OPTION_MODE = 41,
  LK_OPTION_DETACH = 42,
  LK_OPTION_THETA = 43,
  LK_OPTION_SWAP = 44,
  LK_OPTION_NORMALIZE = 45,
  LK_OPTION_BLANK = 60,
  LK_OPTION_ZERO_INFINITY = 61,
  LK_OPTION_FROM_LOGITS = 62
};
/* generated: end */

/* ---- Options and reductions ------------------------------------------------------------------------------------ */

enum { LK_INTEGER = 1, LK_REAL = 2 };
typedef struct lk_option {
  int32_t key;  /* LK_OPTION_* */
  int32_t type; /* LK_INTEGER: integer counts; LK_REAL: real counts */
  int64_t integer;
  double real;
} lk_option;

enum {
  LK_REDUCTION_DEFAULT = 0, /* the op's own default, so a zeroed call is valid */
  LK_REDUCTION_NONE = 1,
  LK_REDUCTION_MEAN = 2,
  LK_REDUCTION_SUM = 3,
  LK_REDUCTION_BATCHMEAN = 4 /* the sum over the size of the input's first axis; few ops have it */
};

/* ---- The call -------------------------------------------------------------------------------------------------- */

/* Flags of a call. */
enum {
  LK_CHECK_FIRST = 1 /* look for range errors in floating-point data before anything is written (one more read) */
};

typedef struct lk_context lk_context; /* immutable; NULL means the default context */

/* Zero the struct, set struct_size = sizeof(lk_call) and fill what is wanted. Inputs, outputs and options stand in any
 * order. Every output is optional. */
typedef struct lk_call {
  size_t struct_size;
  int32_t op;        /* LK_OP_* of losskit/losses.h, or lk_find_op() */
  int32_t reduction; /* LK_REDUCTION_* */
  uint32_t flags;
  uint32_t reserved; /* 0 */
  const lk_arg *inputs;
  size_t input_count;
  const lk_arg *outputs;
  size_t output_count;
  const lk_option *options;
  size_t option_count;
  void *workspace; /* any alignment; NULL: the context's allocator is used */
  size_t workspace_size;
} lk_call;

/* Computes what the call's outputs ask for. error may be NULL. */
LK_API lk_status lk_evaluate(const lk_context *context, const lk_call *call, lk_error *error);

/* Validates the call (data is not read and may be NULL) and stores the workspace that it needs, in bytes; 0 is common. */
LK_API lk_status lk_workspace_size(const lk_context *context, const lk_call *call, size_t *bytes, lk_error *error);

/* ---- Context --------------------------------------------------------------------------------------------------- */

enum { LK_ISA_AUTO = 0, LK_ISA_PORTABLE = 1, LK_ISA_NEON = 2, LK_ISA_AVX2 = 3, LK_ISA_AVX512 = 4 };
enum { LK_BACKEND_AUTO = 0, LK_BACKEND_PORTABLE = 1, LK_BACKEND_HIGHWAY = 2, LK_BACKEND_XSIMD = 3 };

/* alloc returns memory aligned to 16 bytes or more, or NULL. Both are called only from the thread that calls losskit. */
typedef struct lk_allocator {
  void *(*alloc)(void *user, size_t bytes);
  void (*free)(void *user, void *pointer, size_t bytes);
  void *user;
} lk_allocator;

/* parallel_for calls task(argument, i) exactly once for every i < count, in any order, on any threads, at most
 * `concurrency` at a time, and returns 0 after all have ended (non-zero: failed or cancelled). It must not throw or
 * longjmp. It is called from the thread that calls losskit, never from inside a task, and no lock is held. */
typedef struct lk_executor {
  int (*parallel_for)(void *user, size_t count, void (*task)(void *argument, size_t index), void *argument);
  void *user;
  int32_t concurrency; /* >= 1 */
  int32_t reserved;    /* 0 */
} lk_executor;

/* Flags of a context. Without them isa caps the choice and backend is a preference. */
enum { LK_REQUIRE_ISA = 1, LK_REQUIRE_BACKEND = 2 };

/* Zero the struct and set struct_size. A field that is set beats the environment (LK_ISA=avx2 caps, LK_ISA=avx2!
 * requires; LK_BACKEND=xsimd prefers, LK_BACKEND=xsimd! requires). */
typedef struct lk_context_options {
  size_t struct_size;
  int32_t isa;     /* LK_ISA_* */
  int32_t backend; /* LK_BACKEND_* */
  uint32_t flags;
  uint32_t reserved;      /* 0 */
  lk_allocator allocator; /* both functions NULL: malloc and free */
  lk_executor executor;   /* parallel_for NULL: serial */
} lk_context_options;

/* options NULL: the defaults. Fails with LK_UNSUPPORTED where the CPU or the build lacks what is required. */
LK_API lk_status lk_context_create(const lk_context_options *options, lk_context **context, lk_error *error);
LK_API void lk_context_destroy(lk_context *context); /* NULL is fine */

/* The target that a context (NULL: the default one) uses. */
LK_API lk_status lk_context_target(const lk_context *context, int32_t *backend, int32_t *isa, lk_error *error);

/* ---- Introspection --------------------------------------------------------------------------------------------- */

/* Set struct_size before each of the describe calls. Strings are static. index runs from 0; past the end the result is
 * LK_INVALID_CALL. */

enum {
  LK_FAMILY_POINTWISE = 1,
  LK_FAMILY_CATEGORICAL,
  LK_FAMILY_OVERLAP,
  LK_FAMILY_BOXES,
  LK_FAMILY_EMBEDDING,
  LK_FAMILY_SEQUENCE,
  LK_FAMILY_METRICS,
  LK_FAMILY_ROWS
};
enum {
  LK_GRADIENT_EXACT = 1,
  LK_GRADIENT_STRAIGHT_THROUGH,
  LK_GRADIENT_CONSTANT_FACTOR,
  LK_GRADIENT_OF_LOGITS /* of log-probabilities: that of the logits whose log-softmax they are */
};
/* What mean divides by. */
enum {
  LK_DIVISOR_ELEMENTS = 1,    /* the number of loss elements */
  LK_DIVISOR_WEIGHTS,         /* the sum of LK_WEIGHT or LK_SAMPLE_WEIGHT; the number of loss elements without it */
  LK_DIVISOR_TARGET_WEIGHTS,  /* the class weights of the targets that are not ignored (1 each without weights);
                                      the number of positions with probability targets */
  LK_DIVISOR_KEPT_SCORES,     /* the scores of the positions that are not ignored: C for each */
  LK_DIVISOR_ELEMENTS_OR_ONE, /* the number of loss elements; the mean of none is 0 */
  /* The number of loss elements, which hold shares of a mean over all positions that count. That mean divides by the class
     weights of their targets as LK_DIVISOR_TARGET_WEIGHTS does, or by their number. Sums of parts of a batch merge to the
     whole only where the parts divide by equal amounts per sample. */
  LK_DIVISOR_ELEMENTS_AND_TARGETS,
  LK_DIVISOR_ELEMENTS_AND_POSITIONS
};
typedef struct lk_op_info {
  size_t struct_size;
  int32_t id;
  int32_t family;            /* LK_FAMILY_* */
  int32_t default_reduction; /* LK_REDUCTION_* */
  int32_t divisor;           /* LK_DIVISOR_* */
  int32_t gradient;          /* LK_GRADIENT_* */
  int32_t role_count;
  int32_t option_count;
  uint32_t reductions; /* a bit 1 << LK_REDUCTION_* for each that the op has */
  const char *name;
  const char *aliases; /* space-separated, may be empty */
  const char *summary;
  const char *formula;
  const char *gradients;
  const char *notes;  /* edge cases, may be empty */
  const char *source; /* whose semantics these are */
} lk_op_info;
LK_API int32_t lk_op_count(void);
LK_API lk_status lk_describe_op(int32_t index, lk_op_info *info);
LK_API int32_t lk_find_op(const char *name); /* id by name or alias, or 0 */

enum {
  LK_ROLE_REQUIRED = 1,
  LK_ROLE_ONE_OF = 2, /* exactly one of the op's roles with this flag is given */
  LK_ROLE_OUTPUT = 4,
  LK_ROLE_DIFFERENTIABLE = 8, /* LK_GRAD_* of this role is an output */
  LK_ROLE_CHECKED = 16,       /* values outside the role's domain are LK_INVALID_VALUE */
  LK_ROLE_OF_INDICES = 32     /* an output that takes LK_TARGET_INDICES to make */
};
/* Dtypes that a role accepts. */
enum {
  LK_TYPES_REAL = 1, /* float32, float64, float16, bfloat16 */
  LK_TYPES_VALUE,    /* those, the integers and bool: converted to the compute type */
  LK_TYPES_INDEX,    /* the integers of all widths, and bool */
  LK_TYPES_FLOAT64,  /* float64 */
  LK_TYPES_INT64     /* int64 */
};
/* Shapes. The element shape is that of the unreduced loss, for categorical ops the input's without its class axis. */
enum {
  LK_SHAPE_BROADCAST = 1,  /* takes part in the broadcast that makes the element shape */
  LK_SHAPE_SAME,           /* exactly LK_INPUT's shape, which must then be the element shape */
  LK_SHAPE_ONTO,           /* broadcasts onto the element shape without enlarging it */
  LK_SHAPE_LOGITS,         /* (C), (N, C) or (N, C, d1, ..., dk) */
  LK_SHAPE_LIKE_INPUT,     /* exactly LK_INPUT's shape */
  LK_SHAPE_POSITIONS,      /* LK_INPUT's shape without its class axis, or that of a row or a box; (1) also fits an
                                  input of shape (C) */
  LK_SHAPE_CLASSES,        /* (C) */
  LK_SHAPE_SCALAR,         /* one element */
  LK_SHAPE_LOSS,           /* the loss as reduced; LK_GRAD_LOSS may always be one element */
  LK_SHAPE_UNREDUCED,      /* the loss before reduction */
  LK_SHAPE_BROADCAST_RANK, /* as LK_SHAPE_BROADCAST, and of LK_INPUT's rank */
  LK_SHAPE_VARIANCE,       /* LK_INPUT's shape; or that without its last axis; or with 1 for one axis */
  LK_SHAPE_ROWS,           /* (..., C): a loss element is made from a row of C; the element shape is (...) */
  LK_SHAPE_LABELS,         /* (N), or (N, L): rows of L; the element shape is (N) */
  LK_SHAPE_FRAMES,         /* (T, C) or (T, N, C): T frames of C scores; the element shape is () or (N) */
  LK_SHAPE_LISTS,          /* (N, S): a list for each loss element, padded; or one axis: the lists one after the other */
  LK_SHAPE_BOXES,          /* (..., 4): four coordinates to a box; the element shape is (...) */
  LK_SHAPE_SEGMENTS,       /* (C), (N, C) or (N, C, d1, ..., dk): the element shape is (N, C), without N for (C) and with
                                  option batch, and with C - 1 without the background */
  LK_SHAPE_SEGMENTED,      /* the same, with one loss element for all classes: (N), or () */
  LK_SHAPE_CENTERS,        /* (C, D) beside an input of shape (..., D) */
  LK_SHAPE_LEADING,        /* the unreduced loss's shape, or its first axes; an axis may also be 1 */
  LK_SHAPE_OFFSETS,        /* (B + 1) beside an input of shape (N, C) */
  LK_SHAPE_SEQUENCES       /* (B) beside such offsets */
};
/* Where a role's values come from, for tests, fuzzers and documentation. */
enum {
  LK_DOMAIN_REAL = 1,    /* checked: finite */
  LK_DOMAIN_PROBABILITY, /* [0, 1] */
  LK_DOMAIN_SIGN,        /* -1 or 1 */
  LK_DOMAIN_CLASS,
  LK_DOMAIN_POSITIVE, /* checked: negative numbers are refused, NaN is not */
  LK_DOMAIN_BINARY,   /* 0 or 1 */
  LK_DOMAIN_LENGTH,   /* of a sequence: 0 up to what its tensor holds */
  LK_DOMAIN_BOX,      /* coordinates of boxes, four by four */
  LK_DOMAIN_OFFSET    /* 0, then never less than the one before, up to the number of rows */
};
typedef struct lk_role_info {
  size_t struct_size;
  int32_t role;
  uint32_t flags; /* LK_ROLE_* */
  int32_t types;  /* LK_TYPES_* */
  int32_t shape;  /* LK_SHAPE_* */
  int32_t domain; /* LK_DOMAIN_* */
  const char *name;
  const char *doc;
} lk_role_info;
LK_API lk_status lk_describe_role(int32_t op, int32_t index, lk_role_info *info);

typedef struct lk_option_info {
  size_t struct_size;
  int32_t key;
  int32_t type;                           /* LK_INTEGER or LK_REAL */
  double default_value, minimum, maximum; /* inclusive; integers are exact */
  double also;                            /* one value outside the range that is accepted too; NaN if there is none */
  const char *name;
  const char *choices; /* "batch|sample": the names of 0, 1, ...; empty for a plain number */
  const char *doc;
} lk_option_info;
LK_API lk_status lk_describe_option(int32_t op, int32_t index, lk_option_info *info);

/* The (back end, ISA) pairs of this build, best first; runs tells whether this CPU can execute it. */
typedef struct lk_target_info {
  size_t struct_size;
  int32_t backend;
  int32_t isa;
  int32_t runs;
  int32_t reserved;
} lk_target_info;
LK_API lk_status lk_describe_target(int32_t index, lk_target_info *info);

LK_API const char *lk_role_name(int32_t role);       /* "input", "grad_input", ...; NULL for an unknown one */
LK_API const char *lk_isa_name(int32_t isa);         /* "avx2", ...; NULL for an unknown one */
LK_API const char *lk_backend_name(int32_t backend); /* "highway", ...; NULL for an unknown one */
LK_API const char *lk_status_name(lk_status status); /* "LK_OK", ...; NULL for an unknown one */
LK_API const char *lk_cpu_name(void);                /* the CPU's own name, or its architecture */

/* ---- Versions -------------------------------------------------------------------------------------------------- */

/* Semantic versioning. The ABI version is the soname's number: it rises when a program linked against an older library
 * could break. The numerics version rises when any result changes by a bit; the CHANGELOG says which. */
LK_API const char *lk_version(void); /* "0.1.0" */
LK_API int32_t lk_abi_version(void);
LK_API int32_t lk_numerics_version(void);

#ifdef __cplusplus
}
#endif
#endif
