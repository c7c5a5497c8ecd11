//! Loss functions and their gradients on CPUs: fused, vectorised, and the same bits on every CPU, with any number of threads.
//!
//! A loss is a function of [`View`]s, which are slices with a shape, of an options struct and of an outputs struct that
//! names what is wanted beside the loss. Both structs have a [`Default`].
//!
//! ```
//! use losskit::{cross_entropy, CrossEntropyOptions, CrossEntropyOutputs, View, ViewMut};
//!
//! let logits = [1.0f32, 2.0, 3.0, 0.0, 0.0, 5.0];
//! let classes = [2, 0];
//! let mut grad = [0.0; 6];
//!
//! let loss = cross_entropy(
//!     View::new(&logits, &[2, 3])?,
//!     View::from(&classes),
//!     &CrossEntropyOptions { label_smoothing: 0.1, ..Default::default() },
//!     &mut CrossEntropyOutputs { grad_input: Some(ViewMut::new(&mut grad, &[2, 3])?), ..Default::default() },
//! )?;
//! assert!((loss - 2.677163).abs() < 1e-6);
//! assert!(grad[0] > 0.028 && grad[0] < 0.029);
//! # Ok::<(), losskit::Error>(())
//! ```
//!
//! Of every loss:
//!
//! - It returns the loss, reduced; NaN where that is not a single value. With [`Reduction::None`] the loss goes to the
//!   output `loss`.
//! - A gradient has the shape of its input and is that of the reduced loss: for the mean it holds the division already.
//! - Bad input is an [`Error`] with a sentence, and no function panics. A call that fails leaves every output as it was,
//!   but for [`Error::ExecutorFailed`] and for floating-point data outside a loss's domain ([`Error::InvalidValue`] with
//!   an element; see `check_first`).
//! - It may be called from any number of threads. A call is serial unless its [`Context`] says otherwise, and the bits are
//!   the same either way.
//!
//! The library is found by `LOSSKIT_DIR` or pkg-config; the feature `vendored` builds it (see `losskit-sys`).
#![warn(missing_docs)]
#![deny(unsafe_op_in_unsafe_fn)]

mod call;
mod context;
mod element;
mod error;
#[cfg(feature = "ndarray")]
mod from_ndarray;
#[rustfmt::skip] // generated
mod losses;
#[cfg(feature = "rayon")]
mod on_rayon;
mod view;

pub use context::{Backend, Context, ContextOptions, Executor, Isa, Threads};
pub use element::{Element, Index, Real, Value};
pub use error::{Error, Problem};
pub use losses::*;
pub use view::{AnyView, View, ViewMut};

pub use losskit_sys as sys;

/// The README's program is a test too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// The result of a loss.
pub type Result<T> = std::result::Result<T, Error>;

/// What becomes of the unreduced loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reduction {
    /// The unreduced loss, into the output `loss`.
    None,
    /// The mean; the loss's documentation says what it divides by.
    Mean,
    /// The sum.
    Sum,
}

/// The library's version, "major.minor.patch".
pub fn version() -> &'static str {
    // SAFETY: a static string.
    unsafe { call::static_str(sys::lk_version()) }.unwrap_or_default()
}

/// Rises when any result changes by a bit.
pub fn numerics_version() -> i32 {
    // SAFETY: no arguments.
    unsafe { sys::lk_numerics_version() }
}

/// The processor's own name, or its architecture.
pub fn cpu_name() -> &'static str {
    // SAFETY: a static string.
    unsafe { call::static_str(sys::lk_cpu_name()) }.unwrap_or_default()
}
