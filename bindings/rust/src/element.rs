use crate::sys;

mod sealed {
    pub trait Sealed {}
}

/// What a tensor may hold. Sealed: the engine knows these types alone.
pub trait Element: Copy + Send + Sync + sealed::Sealed + 'static {
    #[doc(hidden)]
    const DTYPE: sys::lk_dtype;
}

/// The type of predictions, losses and gradients.
pub trait Real: Value {
    #[doc(hidden)]
    const NAN: Self;
}

/// The type of class indices: `i64`, `i32` or `u8`, and `usize` and `isize`, which are one of the first two.
pub trait Index: Value {}

/// The type of arguments that are converted to the prediction's type: targets, masks, weights.
pub trait Value: Element {}

macro_rules! elements {
    ($($t:ty: $dtype:expr $(, $also:ident)*;)*) => {
        $(
            impl sealed::Sealed for $t {}
            impl Element for $t {
                const DTYPE: sys::lk_dtype = $dtype;
            }
            impl Value for $t {}
            $(impl $also for $t {})*
        )*
    };
}

const SIZED: sys::lk_dtype = if usize::BITS == 64 { sys::LK_INT64 } else { sys::LK_INT32 };

elements! {
    f32: sys::LK_FLOAT32;
    f64: sys::LK_FLOAT64;
    i64: sys::LK_INT64, Index;
    i32: sys::LK_INT32, Index;
    u8: sys::LK_UINT8, Index;
    usize: SIZED, Index;
    isize: SIZED, Index;
    bool: sys::LK_BOOL;
}

impl Real for f32 {
    const NAN: Self = f32::NAN;
}

impl Real for f64 {
    const NAN: Self = f64::NAN;
}

#[cfg(feature = "half")]
elements! {
    half::f16: sys::LK_FLOAT16;
    half::bf16: sys::LK_BFLOAT16;
}

#[cfg(feature = "half")]
impl Real for half::f16 {
    const NAN: Self = half::f16::NAN;
}

#[cfg(feature = "half")]
impl Real for half::bf16 {
    const NAN: Self = half::bf16::NAN;
}
