use crate::error::{Error, Problem};
use crate::sys;
use crate::{Element, Result, Value};
use std::ffi::c_void;
use std::fmt;
use std::marker::PhantomData;

/// A shape over a slice of numbers that is read in place. Cheap to copy.
///
/// A slice, an array or a `Vec` by reference is a view with one axis: `View::from(&classes)`.
#[derive(Clone, Copy)]
pub struct View<'a, T> {
    pub(crate) raw: sys::lk_tensor,
    life: PhantomData<&'a [T]>,
}

/// A shape over a slice of numbers that is written in place: an output.
pub struct ViewMut<'a, T> {
    pub(crate) raw: sys::lk_tensor,
    pub(crate) accumulate: bool,
    life: PhantomData<&'a mut [T]>,
}

/// A [`View`] of any element type that is converted to the prediction's: `view.into()`.
#[derive(Clone, Copy)]
pub struct AnyView<'a> {
    pub(crate) raw: sys::lk_tensor,
    life: PhantomData<&'a [u8]>,
}

// SAFETY: they are shared and exclusive borrows of slices.
unsafe impl<T: Sync> Send for View<'_, T> {}
unsafe impl<T: Sync> Sync for View<'_, T> {}
unsafe impl<T: Send> Send for ViewMut<'_, T> {}
unsafe impl<T: Sync> Sync for ViewMut<'_, T> {}
unsafe impl Send for AnyView<'_> {}
unsafe impl Sync for AnyView<'_> {}

fn fail<T>(message: String) -> Result<T> {
    Err(Error::InvalidShape(Problem::new("", "", None, message)))
}

/// A rank beyond what the engine takes is kept, for its own sentence.
pub(crate) fn raw_tensor<T: Element>(data: *mut c_void, axes: impl ExactSizeIterator<Item = (usize, isize)>) -> sys::lk_tensor {
    let mut raw = sys::lk_tensor {
        data,
        dtype: T::DTYPE,
        rank: i32::try_from(axes.len()).unwrap_or(i32::MAX),
        shape: [0; sys::LK_MAX_RANK],
        strides: [0; sys::LK_MAX_RANK],
    };
    for (i, (size, stride)) in axes.enumerate().take(sys::LK_MAX_RANK) {
        // An axis beyond i64 is beyond memory: the call refuses a negative one.
        raw.shape[i] = i64::try_from(size).unwrap_or(-1);
        raw.strides[i] = stride as i64;
    }
    raw
}

/// Row-major without gaps, over exactly `length` elements.
fn dense<T: Element>(data: *mut c_void, length: usize, shape: &[usize]) -> Result<sys::lk_tensor> {
    if shape.len() > sys::LK_MAX_RANK {
        let message = format!("a view has rank {}, above the limit of {}: merge axes first", shape.len(), sys::LK_MAX_RANK);
        return Err(Error::Unsupported(Problem::new("", "", None, message)));
    }
    let elements = if shape.contains(&0) { Some(0) } else { shape.iter().try_fold(1usize, |n, &size| n.checked_mul(size)) };
    if elements != Some(length) {
        return fail(format!("a view has shape {shape:?}, but {length} elements of data"));
    }
    let mut raw = raw_tensor::<T>(data, shape.iter().map(|&size| (size, 0)));
    let mut stride = 1i64;
    for i in (0..shape.len()).rev() {
        raw.strides[i] = stride;
        stride = stride.wrapping_mul(raw.shape[i]); // wraps only where there are no elements
    }
    Ok(raw)
}

/// Any strides, if every element lies in the slice. `offset` is where the element [0, ..., 0] is.
fn strided<T: Element>(data: *mut T, length: usize, shape: &[usize], strides: &[isize], offset: usize) -> Result<sys::lk_tensor> {
    let rank = shape.len();
    if strides.len() != rank {
        return fail(format!("a view has {} strides for {rank} axes", strides.len()));
    }
    if rank > sys::LK_MAX_RANK {
        return dense::<T>(data.cast(), length, shape);
    }
    let axes = || shape.iter().copied().zip(strides.iter().copied());
    if shape.contains(&0) {
        return Ok(raw_tensor::<T>(data.cast(), axes()));
    }
    // i128: 8 products of two 64-bit numbers fit.
    let (mut low, mut high) = (offset as i128, offset as i128);
    for (size, stride) in axes() {
        let span = (size as i128 - 1).saturating_mul(stride as i128);
        if span < 0 {
            low = low.saturating_add(span);
        } else {
            high = high.saturating_add(span);
        }
    }
    if low < 0 || high >= length as i128 {
        return fail(format!(
            "a view has shape {shape:?}, strides {strides:?} and offset {offset}: outside its {length} elements of data"
        ));
    }
    Ok(raw_tensor::<T>(data.wrapping_add(offset).cast(), axes()))
}

impl<'a, T: Element> View<'a, T> {
    /// `data` in row-major order without gaps; the empty shape is a single value. Fails if the shape does not have exactly
    /// as many elements as `data`.
    pub fn new(data: &'a [T], shape: &[usize]) -> Result<Self> {
        Ok(View { raw: dense::<T>(data.as_ptr().cast_mut().cast(), data.len(), shape)?, life: PhantomData })
    }

    /// A part of `data`: strides count elements, may be negative, and 0 repeats elements; `offset` is where in `data` the
    /// element [0, ..., 0] lies. Fails if an element would lie outside `data`.
    pub fn strided(data: &'a [T], shape: &[usize], strides: &[isize], offset: usize) -> Result<Self> {
        let raw = strided(data.as_ptr().cast_mut(), data.len(), shape, strides, offset)?;
        Ok(View { raw, life: PhantomData })
    }

    /// A single value.
    pub fn scalar(value: &'a T) -> Self {
        let data: *const T = value;
        View { raw: raw_tensor::<T>(data.cast_mut().cast(), [].into_iter()), life: PhantomData }
    }

    /// # Safety
    ///
    /// For `'a`, every element that shape and strides (in elements) reach from `data` is readable and not written, but by
    /// a call that has an output of exactly the same data, shape and strides: a gradient over its input.
    pub unsafe fn from_raw(data: *const T, shape: &[usize], strides: &[isize]) -> Self {
        View {
            raw: raw_tensor::<T>(data.cast_mut().cast(), shape.iter().copied().zip(strides.iter().copied())),
            life: PhantomData,
        }
    }

    /// The same elements with the axes in reverse order.
    pub fn transposed(mut self) -> Self {
        let rank = (self.raw.rank as usize).min(sys::LK_MAX_RANK);
        self.raw.shape[..rank].reverse();
        self.raw.strides[..rank].reverse();
        self
    }
}

impl<'a, T: Element> ViewMut<'a, T> {
    /// As [`View::new`].
    pub fn new(data: &'a mut [T], shape: &[usize]) -> Result<Self> {
        let raw = dense::<T>(data.as_mut_ptr().cast(), data.len(), shape)?;
        Ok(ViewMut { raw, accumulate: false, life: PhantomData })
    }

    /// As [`View::strided`]. A call refuses an output whose elements meet each other ([`Error::Overlap`]).
    pub fn strided(data: &'a mut [T], shape: &[usize], strides: &[isize], offset: usize) -> Result<Self> {
        let raw = strided(data.as_mut_ptr(), data.len(), shape, strides, offset)?;
        Ok(ViewMut { raw, accumulate: false, life: PhantomData })
    }

    /// A single value.
    pub fn scalar(value: &'a mut T) -> Self {
        let data: *mut T = value;
        ViewMut { raw: raw_tensor::<T>(data.cast(), [].into_iter()), accumulate: false, life: PhantomData }
    }

    /// # Safety
    ///
    /// For `'a`, every element that shape and strides (in elements) reach from `data` may be read and written, and nobody
    /// else does; but see [`View::from_raw`].
    pub unsafe fn from_raw(data: *mut T, shape: &[usize], strides: &[isize]) -> Self {
        let raw = raw_tensor::<T>(data.cast(), shape.iter().copied().zip(strides.iter().copied()));
        ViewMut { raw, accumulate: false, life: PhantomData }
    }

    /// Calls add to what the elements hold instead of overwriting it.
    pub fn accumulate(mut self) -> Self {
        self.accumulate = true;
        self
    }

    /// The same elements with the axes in reverse order.
    pub fn transposed(mut self) -> Self {
        let rank = (self.raw.rank as usize).min(sys::LK_MAX_RANK);
        self.raw.shape[..rank].reverse();
        self.raw.strides[..rank].reverse();
        self
    }

    #[cfg(feature = "ndarray")]
    pub(crate) fn from_tensor(raw: sys::lk_tensor) -> Self {
        ViewMut { raw, accumulate: false, life: PhantomData }
    }
}

#[cfg(feature = "ndarray")]
impl<T: Element> View<'_, T> {
    pub(crate) fn from_tensor(raw: sys::lk_tensor) -> Self {
        View { raw, life: PhantomData }
    }
}

impl<'a, T: Element> From<&'a [T]> for View<'a, T> {
    fn from(data: &'a [T]) -> Self {
        let raw = raw_tensor::<T>(data.as_ptr().cast_mut().cast(), [(data.len(), 1)].into_iter());
        View { raw, life: PhantomData }
    }
}

impl<'a, T: Element, const N: usize> From<&'a [T; N]> for View<'a, T> {
    fn from(data: &'a [T; N]) -> Self {
        View::from(&data[..])
    }
}

impl<'a, T: Element> From<&'a Vec<T>> for View<'a, T> {
    fn from(data: &'a Vec<T>) -> Self {
        View::from(&data[..])
    }
}

impl<'a, T: Element> From<&'a mut [T]> for ViewMut<'a, T> {
    fn from(data: &'a mut [T]) -> Self {
        let raw = raw_tensor::<T>(data.as_mut_ptr().cast(), [(data.len(), 1)].into_iter());
        ViewMut { raw, accumulate: false, life: PhantomData }
    }
}

impl<'a, T: Element, const N: usize> From<&'a mut [T; N]> for ViewMut<'a, T> {
    fn from(data: &'a mut [T; N]) -> Self {
        ViewMut::from(&mut data[..])
    }
}

impl<'a, T: Element> From<&'a mut Vec<T>> for ViewMut<'a, T> {
    fn from(data: &'a mut Vec<T>) -> Self {
        ViewMut::from(&mut data[..])
    }
}

impl<'a, T: Value> From<View<'a, T>> for AnyView<'a> {
    fn from(view: View<'a, T>) -> Self {
        AnyView { raw: view.raw, life: PhantomData }
    }
}

fn debug(raw: &sys::lk_tensor, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let rank = (raw.rank as usize).min(sys::LK_MAX_RANK);
    f.debug_struct(name).field("shape", &&raw.shape[..rank]).field("strides", &&raw.strides[..rank]).finish_non_exhaustive()
}

impl<T> fmt::Debug for View<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(&self.raw, "View", f)
    }
}

impl<T> fmt::Debug for ViewMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(&self.raw, "ViewMut", f)
    }
}

impl fmt::Debug for AnyView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(&self.raw, "AnyView", f)
    }
}
