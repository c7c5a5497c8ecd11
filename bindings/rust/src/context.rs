use crate::call::{static_str, Report};
use crate::error::{Error, Problem};
use crate::sys;
use crate::Result;
use std::ffi::{c_int, c_void};
use std::fmt;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicUsize, Ordering};

macro_rules! names {
    ($(#[$doc:meta])* $name:ident, $lookup:ident { $($(#[$item:meta])* $variant:ident = $number:expr,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$item])* $variant,)*
        }

        impl $name {
            fn number(self) -> i32 {
                match self { $($name::$variant => $number,)* }
            }

            fn from_number(number: i32) -> Option<Self> {
                match number { $(n if n == $number => Some($name::$variant),)* _ => None }
            }

            /// The engine's own name.
            pub fn name(self) -> &'static str {
                // SAFETY: a static string or null.
                unsafe { static_str(sys::$lookup(self.number())) }.unwrap_or_default()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

names! {
    /// An instruction set.
    Isa, lk_isa_name {
        /// Any CPU.
        Portable = sys::LK_ISA_PORTABLE,
        /// AArch64.
        Neon = sys::LK_ISA_NEON,
        /// x86-64 with AVX2 and FMA.
        Avx2 = sys::LK_ISA_AVX2,
        /// x86-64 with AVX-512 F, BW, DQ, VL and CD.
        Avx512 = sys::LK_ISA_AVX512,
    }
}

names! {
    /// The library that the kernels are built on.
    Backend, lk_backend_name {
        /// None.
        Portable = sys::LK_BACKEND_PORTABLE,
        /// Highway.
        Highway = sys::LK_BACKEND_HIGHWAY,
        /// xsimd.
        Xsimd = sys::LK_BACKEND_XSIMD,
    }
}

/// Runs the parts of a call: a thread pool. With the feature `rayon`, `rayon::ThreadPool` is one.
pub trait Executor: Send + Sync {
    /// How many tasks run at once at most.
    fn concurrency(&self) -> usize;

    /// Calls `task` exactly once for each index below `count`, in any order, on any threads, and returns when all have
    /// ended. False or a panic makes the call fail with [`Error::ExecutorFailed`]; that is also how to cancel.
    fn parallel_for(&self, count: usize, task: &(dyn Fn(usize) + Sync)) -> bool;
}

/// So many threads for each call, the calling one among them, which start with it and end with it: some 20 µs each. Who makes
/// many small calls has a pool, such as rayon's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threads(pub usize);

impl Executor for Threads {
    fn concurrency(&self) -> usize {
        self.0.max(1)
    }

    fn parallel_for(&self, count: usize, task: &(dyn Fn(usize) + Sync)) -> bool {
        let next = AtomicUsize::new(0);
        let work = || loop {
            match next.fetch_add(1, Ordering::Relaxed) {
                index if index < count => task(index),
                _ => break,
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..self.0.min(count) {
                // Fewer threads than wanted are a slower call, not a failed one.
                if std::thread::Builder::new().spawn_scoped(scope, work).is_err() {
                    break;
                }
            }
            work();
        });
        true
    }
}

/// How calls run. What they compute does not depend on any of it, not by a bit.
#[derive(Default)]
pub struct ContextOptions {
    /// None: serial, or as `threads` says.
    pub executor: Option<Box<dyn Executor>>,
    /// Without an executor: how many threads share a call, as [`Threads`] do. 0 and 1 are serial.
    pub threads: usize,
    /// The best instruction set to use. None: the best that the CPU has.
    pub isa: Option<Isa>,
    /// The back end to prefer.
    pub backend: Option<Backend>,
    /// Fail where `isa` cannot be had, instead of taking the next best.
    pub require_isa: bool,
    /// Fail where `backend` cannot be had.
    pub require_backend: bool,
}

/// A way of running calls: threads and kernels. Immutable, and usable from any number of threads at once.
pub struct Context {
    handle: NonNull<sys::lk_context>,
    // Boxed twice: the engine keeps a thin pointer to the inner box.
    _executor: Option<Box<Box<dyn Executor>>>,
}

// SAFETY: the engine's contexts are immutable, and executors are Send and Sync.
unsafe impl Send for Context {}
unsafe impl Sync for Context {}

impl Context {
    /// Fails with [`Error::Unsupported`] where the CPU or the library lacks what is required.
    pub fn new(options: ContextOptions) -> Result<Self> {
        let mut raw = sys::lk_context_options {
            struct_size: std::mem::size_of::<sys::lk_context_options>(),
            isa: options.isa.map_or(sys::LK_ISA_AUTO, Isa::number),
            backend: options.backend.map_or(sys::LK_BACKEND_AUTO, Backend::number),
            flags: (if options.require_isa { sys::LK_REQUIRE_ISA } else { 0 })
                | (if options.require_backend { sys::LK_REQUIRE_BACKEND } else { 0 }),
            reserved: 0,
            allocator: sys::lk_allocator { alloc: None, free: None, user: ptr::null_mut() },
            executor: sys::lk_executor { parallel_for: None, user: ptr::null_mut(), concurrency: 0, reserved: 0 },
        };
        let threads = (options.threads > 1).then(|| Box::new(Threads(options.threads)) as Box<dyn Executor>);
        let executor = options.executor.or(threads).map(Box::new);
        if let Some(executor) = &executor {
            let concurrency = catch_unwind(AssertUnwindSafe(|| executor.concurrency())).unwrap_or(0);
            raw.executor.parallel_for = Some(parallel_for);
            raw.executor.user = ptr::from_ref::<Box<dyn Executor>>(executor).cast_mut().cast();
            raw.executor.concurrency = i32::try_from(concurrency).unwrap_or(i32::MAX);
        }
        let mut handle = ptr::null_mut();
        let mut error = Report::new();
        // SAFETY: the options are complete.
        let status = unsafe { sys::lk_context_create(&raw, &mut handle, error.as_mut_ptr()) };
        match NonNull::new(handle) {
            Some(handle) if status == sys::LK_OK => Ok(Context { handle, _executor: executor }),
            _ => Err(error.into_error("", status)),
        }
    }

    /// A context that is serial but for the executor's threads.
    pub fn with_executor(executor: impl Executor + 'static) -> Result<Self> {
        Context::new(ContextOptions { executor: Some(Box::new(executor)), ..Default::default() })
    }

    pub(crate) fn as_ptr(&self) -> *const sys::lk_context {
        self.handle.as_ptr()
    }

    /// The back end and instruction set that it uses.
    pub fn target(&self) -> Result<(Backend, Isa)> {
        target(self.as_ptr())
    }

    /// The back end and instruction set of calls without a context.
    pub fn default_target() -> Result<(Backend, Isa)> {
        target(ptr::null())
    }
}

fn target(context: *const sys::lk_context) -> Result<(Backend, Isa)> {
    let (mut backend, mut isa) = (0, 0);
    let mut error = Report::new();
    // SAFETY: a context or null.
    let status = unsafe { sys::lk_context_target(context, &mut backend, &mut isa, error.as_mut_ptr()) };
    if status != sys::LK_OK {
        return Err(error.into_error("", status));
    }
    Backend::from_number(backend).zip(Isa::from_number(isa)).ok_or_else(|| {
        Error::Unsupported(Problem::new("", "", None, "the library uses a target that this crate does not know".into()))
    })
}

impl Drop for Context {
    fn drop(&mut self) {
        // SAFETY: made by lk_context_create, and no call borrows it any more.
        unsafe { sys::lk_context_destroy(self.handle.as_ptr()) }
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let target = self.target().ok();
        f.debug_struct("Context")
            .field("backend", &target.map(|t| t.0))
            .field("isa", &target.map(|t| t.1))
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for ContextOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ContextOptions").field("isa", &self.isa).field("backend", &self.backend).finish_non_exhaustive()
    }
}

/// What a task needs, for threads to share.
struct Task {
    run: sys::lk_task,
    argument: *mut c_void,
}

// SAFETY: the engine's tasks are made to run on any threads.
unsafe impl Sync for Task {}

impl Task {
    fn call(&self, index: usize) {
        // SAFETY: the engine guards against indices out of range or run twice, and the borrow ends with parallel_for.
        unsafe { (self.run)(self.argument, index) }
    }
}

/// No panic crosses into C.
unsafe extern "C" fn parallel_for(user: *mut c_void, count: usize, run: sys::lk_task, argument: *mut c_void) -> c_int {
    // SAFETY: the context owns the box and outlives its calls.
    let executor = unsafe { &*user.cast::<Box<dyn Executor>>() };
    let task = Task { run, argument };
    let done = catch_unwind(AssertUnwindSafe(|| executor.parallel_for(count, &|index| task.call(index))));
    c_int::from(!matches!(done, Ok(true)))
}
