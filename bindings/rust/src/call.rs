//! From a loss's arguments to the C call. The generated functions are lists of these calls.

use crate::error::{Error, Problem};
use crate::sys;
use crate::view::raw_tensor;
use crate::{Context, Real, Reduction, Result, ViewMut};
use std::ffi::{c_char, CStr};
use std::mem::MaybeUninit;
use std::ptr;

/// The generator refuses an op that has more.
const MAX_ARGS: usize = 32;
const MAX_OPTIONS: usize = 16;

pub(crate) struct Call {
    name: &'static str,
    op: i32,
    reduction: i32,
    inputs: usize,
    args: usize, // inputs, then outputs
    options: usize,
    loss: Option<usize>,
    has_loss: bool,
    arg: [MaybeUninit<sys::lk_arg>; MAX_ARGS],
    option: [MaybeUninit<sys::lk_option>; MAX_OPTIONS],
}

impl Call {
    #[inline]
    pub(crate) fn new(op: i32, name: &'static str, reduction: Reduction) -> Self {
        Call {
            name,
            op,
            reduction: match reduction {
                Reduction::None => sys::LK_REDUCTION_NONE,
                Reduction::Mean => sys::LK_REDUCTION_MEAN,
                Reduction::Sum => sys::LK_REDUCTION_SUM,
            },
            inputs: 0,
            args: 0,
            options: 0,
            loss: None,
            has_loss: true,
            arg: [MaybeUninit::uninit(); MAX_ARGS],
            option: [MaybeUninit::uninit(); MAX_OPTIONS],
        }
    }

    #[inline]
    fn push(&mut self, role: i32, flags: u32, tensor: &sys::lk_tensor) {
        self.arg[self.args].write(sys::lk_arg { role, flags, reserved: 0, tensor: *tensor });
        self.args += 1;
    }

    #[inline]
    pub(crate) fn input(&mut self, role: i32, tensor: &sys::lk_tensor) {
        self.push(role, 0, tensor);
        self.inputs += 1;
    }

    /// Outputs follow all inputs.
    #[inline]
    pub(crate) fn output<T>(&mut self, role: i32, view: &Option<ViewMut<'_, T>>) {
        if let Some(view) = view {
            if role == sys::LK_LOSS {
                self.loss = Some(self.args);
            }
            self.push(role, if view.accumulate { sys::LK_ACCUMULATE } else { 0 }, &view.raw);
        }
    }

    /// For an op that counts or ranks and has no loss to return.
    #[allow(dead_code)] // the catalogue has such ops or not
    #[inline]
    pub(crate) fn without_loss(&mut self) {
        self.has_loss = false;
    }

    /// A default is left out, so that a program also runs with an older library that lacks an option it does not use.
    #[inline]
    pub(crate) fn integer(&mut self, key: i32, value: i64, standard: i64) {
        if value != standard {
            self.push_option(sys::lk_option { key, r#type: sys::LK_INTEGER, integer: value, real: 0.0 });
        }
    }

    #[inline]
    pub(crate) fn real(&mut self, key: i32, value: f64, standard: f64) {
        if value != standard {
            // A NaN is passed on and refused.
            self.push_option(sys::lk_option { key, r#type: sys::LK_REAL, integer: 0, real: value });
        }
    }

    #[inline]
    fn push_option(&mut self, option: sys::lk_option) {
        self.option[self.options].write(option);
        self.options += 1;
    }

    /// Evaluates, with the loss into a variable of its own where the caller gives no memory for it and it is one value.
    ///
    /// By reference: a move copies room for all arguments that there could be.
    pub(crate) fn run<T: Real>(
        &mut self,
        context: Option<&Context>,
        check_first: bool,
        workspace: Option<&mut [u8]>,
        query: Option<&mut usize>,
    ) -> Result<T> {
        let mut own = T::NAN;
        let reduced = self.has_loss && self.reduction != sys::LK_REDUCTION_NONE;
        let mut result: *const T = ptr::null();
        if let Some(i) = self.loss {
            if reduced {
                // SAFETY: written by push. The engine accepts only a view of one element here.
                result = unsafe { self.arg[i].assume_init_ref() }.tensor.data.cast::<T>();
            }
        } else if reduced {
            let data = ptr::addr_of_mut!(own);
            self.push(sys::LK_LOSS, 0, &raw_tensor::<T>(data.cast(), [].into_iter()));
            result = data;
        } else if self.args == self.inputs && query.is_none() {
            let message = "no output is given: with Reduction::None the loss goes into the output `loss`".into();
            return Err(Error::InvalidCall(Problem::new(self.name, "loss", None, message)));
        }
        let (workspace, workspace_size) = workspace.map_or((ptr::null_mut(), 0), |w| (w.as_mut_ptr().cast(), w.len()));
        let args = self.arg.as_ptr().cast::<sys::lk_arg>();
        let call = sys::lk_call {
            struct_size: std::mem::size_of::<sys::lk_call>(),
            op: self.op,
            reduction: self.reduction,
            flags: if check_first { sys::LK_CHECK_FIRST } else { 0 },
            reserved: 0,
            inputs: args,
            input_count: self.inputs,
            outputs: args.wrapping_add(self.inputs),
            output_count: self.args - self.inputs,
            options: self.option.as_ptr().cast(),
            option_count: self.options,
            workspace,
            workspace_size,
        };
        let context = context.map_or(ptr::null(), Context::as_ptr);
        let mut error = Report::new();
        // SAFETY: the first `args` arguments and `options` options are written; views are borrows of what they describe.
        let status = match query {
            None => unsafe { sys::lk_evaluate(context, &call, error.as_mut_ptr()) },
            Some(bytes) => {
                let status = unsafe { sys::lk_workspace_size(context, &call, bytes, error.as_mut_ptr()) };
                result = ptr::null();
                status
            }
        };
        if status != sys::LK_OK {
            return Err(error.into_error(self.name, status));
        }
        // SAFETY: null, or the loss that the engine has just written.
        Ok(unsafe { result.as_ref() }.copied().unwrap_or(T::NAN))
    }
}

/// An lk_error that is initialised only as far as the library reads it.
pub(crate) struct Report(MaybeUninit<sys::lk_error>);

impl Report {
    #[inline]
    pub(crate) fn new() -> Self {
        let mut error = MaybeUninit::<sys::lk_error>::uninit();
        // SAFETY: in bounds.
        unsafe { ptr::addr_of_mut!((*error.as_mut_ptr()).struct_size).write(std::mem::size_of::<sys::lk_error>()) };
        Report(error)
    }

    #[inline]
    pub(crate) fn as_mut_ptr(&mut self) -> *mut sys::lk_error {
        self.0.as_mut_ptr()
    }

    #[cold]
    pub(crate) fn into_error(mut self, op: &'static str, status: sys::lk_status) -> Error {
        let e = self.0.as_mut_ptr();
        // SAFETY: the library writes all fields on failure, the message up to its zero.
        let (list, role, element, message) = unsafe {
            let message = CStr::from_ptr(ptr::addr_of!((*e).message).cast()).to_string_lossy().into_owned();
            ((*e).list, (*e).role, (*e).element, message)
        };
        let argument = match list {
            _ if role == 0 => "",
            sys::LK_LIST_OPTIONS => sys::option_name(role).unwrap_or_default(),
            // SAFETY: a static string or null.
            _ => unsafe { static_str(sys::lk_role_name(role)) }.unwrap_or_default(),
        };
        let problem = Problem::new("", argument, u64::try_from(element).ok(), message).with_op(op);
        match status {
            sys::LK_INVALID_CALL => Error::InvalidCall(problem),
            sys::LK_INVALID_SHAPE => Error::InvalidShape(problem),
            sys::LK_INVALID_TYPE => Error::InvalidType(problem),
            sys::LK_INVALID_VALUE => Error::InvalidValue(problem),
            sys::LK_INVALID_INDEX => Error::InvalidIndex(problem),
            sys::LK_OVERLAP => Error::Overlap(problem),
            sys::LK_EXECUTOR_FAILED => Error::ExecutorFailed(problem),
            sys::LK_OUT_OF_MEMORY => Error::OutOfMemory(problem),
            _ => Error::Unsupported(problem), // also what a newer library may add
        }
    }
}

/// # Safety
///
/// A static string or null.
pub(crate) unsafe fn static_str(text: *const c_char) -> Option<&'static str> {
    if text.is_null() {
        return None;
    }
    unsafe { CStr::from_ptr(text) }.to_str().ok()
}
