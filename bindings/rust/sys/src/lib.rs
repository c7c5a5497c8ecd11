//! The C API of losskit, as it stands in `losskit/losskit.h`, which documents it. The crate `losskit` is the safe way to it.
#![no_std]
#![allow(non_camel_case_types)]

mod constants;
pub use constants::*;

use core::ffi::{c_char, c_int, c_void};

pub type lk_status = i32;
pub const LK_OK: lk_status = 0;
pub const LK_INVALID_CALL: lk_status = 1;
pub const LK_INVALID_SHAPE: lk_status = 2;
pub const LK_INVALID_TYPE: lk_status = 3;
pub const LK_INVALID_VALUE: lk_status = 4;
pub const LK_INVALID_INDEX: lk_status = 5;
pub const LK_OVERLAP: lk_status = 6;
pub const LK_UNSUPPORTED: lk_status = 7;
pub const LK_EXECUTOR_FAILED: lk_status = 8;
pub const LK_OUT_OF_MEMORY: lk_status = 9;

pub const LK_LIST_NONE: i32 = 0;
pub const LK_LIST_INPUTS: i32 = 1;
pub const LK_LIST_OUTPUTS: i32 = 2;
pub const LK_LIST_OPTIONS: i32 = 3;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct lk_error {
    pub struct_size: usize,
    pub status: lk_status,
    pub list: i32,
    pub index: i32,
    pub role: i32,
    pub element: i64,
    pub message: [c_char; 240],
}

pub type lk_dtype = i32;
pub const LK_INT8: lk_dtype = 0x010800;
pub const LK_INT16: lk_dtype = 0x011000;
pub const LK_INT32: lk_dtype = 0x012000;
pub const LK_INT64: lk_dtype = 0x014000;
pub const LK_UINT8: lk_dtype = 0x010801;
pub const LK_UINT16: lk_dtype = 0x011001;
pub const LK_FLOAT16: lk_dtype = 0x011002;
pub const LK_FLOAT32: lk_dtype = 0x012002;
pub const LK_FLOAT64: lk_dtype = 0x014002;
pub const LK_BFLOAT16: lk_dtype = 0x011004;
pub const LK_BOOL: lk_dtype = 0x010806;

pub const LK_MAX_RANK: usize = 8;

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct lk_tensor {
    pub data: *mut c_void,
    pub dtype: lk_dtype,
    pub rank: i32,
    pub shape: [i64; LK_MAX_RANK],
    pub strides: [i64; LK_MAX_RANK],
}

pub const LK_ACCUMULATE: u32 = 1;
pub const LK_DEVICE: u32 = 2;

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct lk_arg {
    pub role: i32,
    pub flags: u32,
    pub reserved: i64,
    pub tensor: lk_tensor,
}

pub const LK_INTEGER: i32 = 1;
pub const LK_REAL: i32 = 2;

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct lk_option {
    pub key: i32,
    pub r#type: i32,
    pub integer: i64,
    pub real: f64,
}

pub const LK_REDUCTION_DEFAULT: i32 = 0;
pub const LK_REDUCTION_NONE: i32 = 1;
pub const LK_REDUCTION_MEAN: i32 = 2;
pub const LK_REDUCTION_SUM: i32 = 3;

pub const LK_CHECK_FIRST: u32 = 1;

/// Opaque; null is the default context.
#[repr(C)]
pub struct lk_context {
    _private: [u8; 0],
}

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct lk_call {
    pub struct_size: usize,
    pub op: i32,
    pub reduction: i32,
    pub flags: u32,
    pub reserved: u32,
    pub inputs: *const lk_arg,
    pub input_count: usize,
    pub outputs: *const lk_arg,
    pub output_count: usize,
    pub options: *const lk_option,
    pub option_count: usize,
    pub workspace: *mut c_void,
    pub workspace_size: usize,
}

pub const LK_ISA_AUTO: i32 = 0;
pub const LK_ISA_PORTABLE: i32 = 1;
pub const LK_ISA_NEON: i32 = 2;
pub const LK_ISA_AVX2: i32 = 3;
pub const LK_ISA_AVX512: i32 = 4;
pub const LK_BACKEND_AUTO: i32 = 0;
pub const LK_BACKEND_PORTABLE: i32 = 1;
pub const LK_BACKEND_HIGHWAY: i32 = 2;
pub const LK_BACKEND_XSIMD: i32 = 3;

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct lk_allocator {
    pub alloc: Option<unsafe extern "C" fn(user: *mut c_void, bytes: usize) -> *mut c_void>,
    pub free: Option<unsafe extern "C" fn(user: *mut c_void, pointer: *mut c_void, bytes: usize)>,
    pub user: *mut c_void,
}

pub type lk_task = unsafe extern "C" fn(argument: *mut c_void, index: usize);

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct lk_executor {
    pub parallel_for:
        Option<unsafe extern "C" fn(user: *mut c_void, count: usize, task: lk_task, argument: *mut c_void) -> c_int>,
    pub user: *mut c_void,
    pub concurrency: i32,
    pub reserved: i32,
}

pub const LK_REQUIRE_ISA: u32 = 1;
pub const LK_REQUIRE_BACKEND: u32 = 2;

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct lk_context_options {
    pub struct_size: usize,
    pub isa: i32,
    pub backend: i32,
    pub flags: u32,
    pub reserved: u32,
    pub allocator: lk_allocator,
    pub executor: lk_executor,
}

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct lk_target_info {
    pub struct_size: usize,
    pub backend: i32,
    pub isa: i32,
    pub runs: i32,
    pub reserved: i32,
}

extern "C" {
    pub fn lk_evaluate(context: *const lk_context, call: *const lk_call, error: *mut lk_error) -> lk_status;
    pub fn lk_workspace_size(
        context: *const lk_context,
        call: *const lk_call,
        bytes: *mut usize,
        error: *mut lk_error,
    ) -> lk_status;
    pub fn lk_context_create(
        options: *const lk_context_options,
        context: *mut *mut lk_context,
        error: *mut lk_error,
    ) -> lk_status;
    pub fn lk_context_destroy(context: *mut lk_context);
    pub fn lk_context_target(context: *const lk_context, backend: *mut i32, isa: *mut i32, error: *mut lk_error) -> lk_status;
    pub fn lk_op_count() -> i32;
    pub fn lk_find_op(name: *const c_char) -> i32;
    pub fn lk_describe_target(index: i32, info: *mut lk_target_info) -> lk_status;
    pub fn lk_role_name(role: i32) -> *const c_char;
    pub fn lk_isa_name(isa: i32) -> *const c_char;
    pub fn lk_backend_name(backend: i32) -> *const c_char;
    pub fn lk_status_name(status: lk_status) -> *const c_char;
    pub fn lk_cpu_name() -> *const c_char;
    pub fn lk_version() -> *const c_char;
    pub fn lk_abi_version() -> i32;
    pub fn lk_numerics_version() -> i32;
}

// The sizes that the C header promises; the library refuses a call or an error of another size by itself.
#[cfg(target_pointer_width = "64")]
const _: () = {
    assert!(core::mem::size_of::<lk_tensor>() == 144);
    assert!(core::mem::size_of::<lk_arg>() == 160);
    assert!(core::mem::size_of::<lk_option>() == 24);
    assert!(core::mem::size_of::<lk_error>() == 272);
    assert!(core::mem::size_of::<lk_call>() == 88);
    assert!(core::mem::size_of::<lk_context_options>() == 72);
};
