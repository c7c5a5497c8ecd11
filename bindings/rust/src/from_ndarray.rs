use crate::view::raw_tensor;
use crate::{Element, View, ViewMut};
use ndarray::{ArrayBase, ArrayView, ArrayViewMut, Data, DataMut, Dimension};

/// Any layout of ndarray's. A call refuses more than 8 axes.
impl<'a, T: Element, D: Dimension> From<ArrayView<'a, T, D>> for View<'a, T> {
    fn from(array: ArrayView<'a, T, D>) -> Self {
        let axes = array.shape().iter().copied().zip(array.strides().iter().copied());
        View::from_tensor(raw_tensor::<T>(array.as_ptr().cast_mut().cast(), axes))
    }
}

impl<'a, T: Element, S: Data<Elem = T>, D: Dimension> From<&'a ArrayBase<S, D>> for View<'a, T> {
    fn from(array: &'a ArrayBase<S, D>) -> Self {
        array.view().into()
    }
}

impl<'a, T: Element, D: Dimension> From<ArrayViewMut<'a, T, D>> for ViewMut<'a, T> {
    fn from(mut array: ArrayViewMut<'a, T, D>) -> Self {
        let data = array.as_mut_ptr();
        let axes = array.shape().iter().copied().zip(array.strides().iter().copied());
        ViewMut::from_tensor(raw_tensor::<T>(data.cast(), axes))
    }
}

impl<'a, T: Element, S: DataMut<Elem = T>, D: Dimension> From<&'a mut ArrayBase<S, D>> for ViewMut<'a, T> {
    fn from(array: &'a mut ArrayBase<S, D>) -> Self {
        array.view_mut().into()
    }
}
