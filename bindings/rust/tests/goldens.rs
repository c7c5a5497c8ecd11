//! Published numbers: worked examples, and values of the libraries whose semantics these are.

use losskit::*;

trait Number: Real + Into<f64> + PartialEq {
    fn of(value: f64) -> Self;
}
impl Number for f32 {
    fn of(value: f64) -> Self {
        value as f32
    }
}
impl Number for f64 {
    fn of(value: f64) -> Self {
        value
    }
}

fn vec<T: Number>(values: &[f64]) -> Vec<T> {
    values.iter().map(|&v| T::of(v)).collect()
}

#[track_caller]
fn near<T: Number>(got: &[T], want: &[f64]) {
    assert_eq!(got.len(), want.len());
    for (i, (&g, &w)) in got.iter().zip(want).enumerate() {
        let g: f64 = g.into();
        assert!((g - w).abs() <= 1e-6 * w.abs().max(1.0), "[{i}]: {g}, expected {w}");
    }
}

fn cross_entropy_matches<T: Number>() -> Result<()> {
    let (x, y, mut grad) = (vec::<T>(&[-0.3589, 0.6440, 0.7927, -0.0011]), [0usize, 1], vec::<T>(&[0.0; 4]));
    let (x, y) = (View::new(&x, &[2, 2])?, View::from(&y));
    let mut none = CrossEntropyOutputs::default();
    let mut outputs = CrossEntropyOutputs { grad_input: Some(ViewMut::new(&mut grad, &[2, 2])?), ..Default::default() };
    let loss = cross_entropy(x, y, &Default::default(), &mut outputs)?;
    near(&[loss], &[1.241104761]);
    near(&grad, &[-0.365814186, 0.365814186, 0.344323341, -0.344323341]);

    let mut elements = vec::<T>(&[0.0; 2]);
    let options = CrossEntropyOptions { reduction: Reduction::None, ..Default::default() };
    let mut outputs = CrossEntropyOutputs { loss: Some(ViewMut::from(&mut elements)), ..Default::default() };
    let loss: f64 = cross_entropy(x, y, &options, &mut outputs)?.into();
    assert!(loss.is_nan());
    near(&elements, &[1.315383, 1.166827]);
    let options = CrossEntropyOptions { reduction: Reduction::Sum, ..Default::default() };
    near(&[cross_entropy(x, y, &options, &mut none)?], &[1.315383 + 1.166827]);

    let weights = vec::<T>(&[1.0, 3.0]);
    let weighted = CrossEntropyOptions { class_weight: Some(View::from(&weights)), ..Default::default() };
    let smoothed = CrossEntropyOptions { label_smoothing: 0.1, ..Default::default() };
    near(&[cross_entropy(x, y, &smoothed, &mut none)?], &[1.196187261]);
    near(&[cross_entropy(x, y, &weighted, &mut none)?], &[1.203965850]);
    let both = CrossEntropyOptions { label_smoothing: 0.1, ..weighted };
    near(&[cross_entropy(x, y, &both, &mut none)?], &[1.160148491]);
    let one_hot = vec::<T>(&[1.0, 0.0, 0.0, 1.0]);
    near(&[cross_entropy_probabilities(x, View::new(&one_hot, &[2, 2])?, &weighted, &mut none)?], &[2.407931700]);
    let wide = vec::<T>(&[1.0, 2.0, 3.0, 0.0, 0.0, 5.0]);
    near(&[cross_entropy(View::new(&wide, &[2, 3])?, View::from(&[2u8, 0]), &smoothed, &mut none)?], &[2.677163]);
    let ignoring = CrossEntropyOptions { ignore_index: 0, ..Default::default() };
    near(&[cross_entropy(x, y, &ignoring, &mut none)?], &[1.166827]);
    Ok(())
}

fn others_match<T: Number>() -> Result<()> {
    let (x, t, two) = (vec::<T>(&[1.0, -2.0]), [1, 0], vec::<T>(&[2.0]));
    let options = BinaryCrossEntropyWithLogitsOptions { pos_weight: Some(View::from(&two).into()), ..Default::default() };
    let loss = binary_cross_entropy_with_logits(View::from(&x), View::from(&t), &options, &mut Default::default())?;
    near(&[loss], &[0.376726]);
    let (x, t) = (vec::<T>(&[0.0, 2.0, -2.0]), vec::<T>(&[0.3, 1.0, 0.0]));
    let (mut elements, mut grad) = (vec::<T>(&[0.0; 3]), vec::<T>(&[0.0; 3]));
    let options = BinaryCrossEntropyWithLogitsOptions {
        pos_weight: Some(View::scalar(&3i32).into()),
        reduction: Reduction::None,
        ..Default::default()
    };
    let mut outputs = BinaryCrossEntropyWithLogitsOutputs {
        loss: Some(ViewMut::from(&mut elements)),
        grad_input: Some(ViewMut::from(&mut grad)),
        ..Default::default()
    };
    binary_cross_entropy_with_logits(View::from(&x), View::from(&t), &options, &mut outputs)?;
    near(&elements, &[1.109035, 0.380784, 0.126928]);
    near(&grad, &[-0.1, -0.357609, 0.119203]);

    let (x, t, mut grad) = (vec::<T>(&[0.0, 0.0, 2.0, -2.0]), [true, false, true, false], vec::<T>(&[0.0; 4]));
    let mut outputs = BinaryDiceLossOutputs { grad_input: Some(ViewMut::from(&mut grad)), ..Default::default() };
    let loss = binary_dice_loss(View::from(&x), View::from(&t), &Default::default(), &mut outputs)?;
    near(&[loss], &[0.247681169]);
    near(&grad, &[-0.062384058, 0.037615942, -0.026199704, 0.015797730]);
    let options = BinaryDiceLossOptions { smooth: 0.0, scope: Scope::Sample, ..Default::default() };
    let (x, t) = (vec::<T>(&[0.0]), vec::<T>(&[1.0]));
    near(&[binary_dice_loss(View::from(&x), View::from(&t), &options, &mut Default::default())?], &[1.0 / 3.0]);

    let (x, t, mut grad) = (vec::<T>(&[1.0, 2.0, 3.0, 4.0]), [0i64, 2, 5, 1], vec::<T>(&[0.0; 4]));
    let (x, t, w) = (View::new(&x, &[2, 2])?, View::new(&t, &[2, 2])?, [1u8, 1, 2, 4]);
    let mut outputs = MseLossOutputs { grad_input: Some(ViewMut::new(&mut grad, &[2, 2])?), ..Default::default() };
    near(&[mse_loss(x, t, &Default::default(), &mut outputs)?], &[3.5]);
    near(&grad, &[0.5, 0.0, -1.0, 1.5]);
    let (mut sum, mut divisor) = (0.0, 0.0);
    let options = MseLossOptions { weight: Some(View::new(&w, &[2, 2])?.into()), ..Default::default() };
    let mut outputs = MseLossOutputs {
        grad_target: Some(ViewMut::new(&mut grad, &[2, 2])?),
        loss_sum: Some(ViewMut::scalar(&mut sum)),
        loss_divisor: Some(ViewMut::scalar(&mut divisor)),
        ..Default::default()
    };
    near(&[mse_loss(x, t, &options, &mut outputs)?], &[45.0 / 8.0]);
    near(&grad, &[-0.25, 0.0, 1.0, -3.0]);
    near(&[sum, divisor], &[45.0, 8.0]);

    // An upstream gradient, a divisor, and adding to what is there; the loss in memory of the caller's.
    let (one, two, mut own) = (T::of(1.0), T::of(2.0), T::of(0.0));
    let options = MseLossOptions { grad_loss: Some(View::scalar(&two)), divisor: Some(View::scalar(&one)), ..Default::default() };
    let mut outputs = MseLossOutputs {
        grad_target: Some(ViewMut::new(&mut grad, &[2, 2])?.accumulate()),
        loss: Some(ViewMut::scalar(&mut own)),
        ..Default::default()
    };
    let loss = mse_loss(x, t, &options, &mut outputs)?;
    near(&[loss], &[14.0]);
    near(&[own], &[14.0]);
    near(&grad, &[-0.25 - 4.0, 0.0, 1.0 + 8.0, -3.0 - 12.0]);
    Ok(())
}

#[test]
fn in_both_types() -> Result<()> {
    cross_entropy_matches::<f32>()?;
    cross_entropy_matches::<f64>()?;
    others_match::<f32>()?;
    others_match::<f64>()
}

#[test]
fn strides() -> Result<()> {
    let data = [1.0f32, 2.0, 3.0, 4.0, 5.0, 6.0];
    let mut out = [0.0f32; 6];
    for (x, want) in [
        (View::new(&data, &[2, 3])?.transposed(), [1.0, 16.0, 4.0, 25.0, 9.0, 36.0]),
        (View::strided(&data, &[3, 2], &[-2, 1], 4)?, [25.0, 36.0, 9.0, 16.0, 1.0, 4.0]),
        (View::strided(&data, &[3, 2], &[0, 1], 1)?, [4.0, 9.0, 4.0, 9.0, 4.0, 9.0]),
    ] {
        let options = MseLossOptions { reduction: Reduction::None, ..Default::default() };
        let mut outputs = MseLossOutputs { loss: Some(ViewMut::new(&mut out, &[3, 2])?), ..Default::default() };
        mse_loss(x, View::strided(&[0u8], &[3, 2], &[0, 0], 0)?, &options, &mut outputs)?;
        near(&out, &want);
    }
    let mut column = [9.0f64; 4];
    let options = MseLossOptions { reduction: Reduction::None, ..Default::default() };
    let mut outputs = MseLossOutputs { loss: Some(ViewMut::strided(&mut column, &[2], &[2], 1)?), ..Default::default() };
    mse_loss(View::from(&[1.0, 2.0]), View::from(&[0, 0]), &options, &mut outputs)?;
    near(&column, &[9.0, 1.0, 9.0, 4.0]);
    Ok(())
}

#[test]
fn gradient_over_its_input() -> Result<()> {
    let mut x = [1.0f64, 2.0, 3.0];
    let data = x.as_mut_ptr();
    // SAFETY: the same elements, in the same order.
    let (input, grad) = unsafe { (View::from_raw(data, &[3], &[1]), ViewMut::from_raw(data, &[3], &[1])) };
    let options = MseLossOptions { reduction: Reduction::Sum, ..Default::default() };
    let mut outputs = MseLossOutputs { grad_input: Some(grad), ..Default::default() };
    near(&[mse_loss(input, View::from(&[0, 0, 0]), &options, &mut outputs)?], &[14.0]);
    near(&x, &[2.0, 4.0, 6.0]);
    Ok(())
}

#[test]
fn workspace() -> Result<()> {
    let (x, y) = (vec![0.0f32; 1 << 16], [0usize; 8]);
    let (x, y) = (View::new(&x, &[8, 1 << 13])?, View::from(&y));
    let mut size = usize::MAX;
    let mut outputs = CrossEntropyOutputs { workspace_size: Some(&mut size), ..Default::default() };
    assert!(cross_entropy(x, y, &Default::default(), &mut outputs)?.is_nan());
    assert_ne!(size, usize::MAX);
    let mut memory = vec![0; size];
    let mut outputs = CrossEntropyOutputs { workspace: Some(&mut memory), ..Default::default() };
    near(&[cross_entropy(x, y, &Default::default(), &mut outputs)?], &[f64::from(1 << 13).ln()]);
    Ok(())
}

#[test]
fn nothing() -> Result<()> {
    let none: [f32; 0] = [];
    assert!(mse_loss(View::from(&none), View::from(&none), &Default::default(), &mut Default::default())?.is_nan());
    let sum = MseLossOptions { reduction: Reduction::Sum, ..Default::default() };
    let x = View::new(&none, &[2, 0])?;
    assert_eq!(mse_loss(x, x, &sum, &mut Default::default())?, 0.0);
    Ok(())
}

#[test]
fn versions() {
    assert_eq!(version(), env!("CARGO_PKG_VERSION"), "crate and library of one source tree");
    assert!(numerics_version() >= 1);
    assert!(!cpu_name().is_empty());
}

#[cfg(feature = "ndarray")]
#[test]
fn arrays_of_ndarray() -> Result<()> {
    use ndarray::{array, s, Array2, Array3};
    let x = array![[1.0f32, 2.0, 3.0], [0.0, 0.0, 5.0]];
    let mut grad = Array2::zeros((2, 3));
    let options = CrossEntropyOptions { label_smoothing: 0.1, ..Default::default() };
    let mut outputs = CrossEntropyOutputs { grad_input: Some((&mut grad).into()), ..Default::default() };
    let loss = cross_entropy((&x).into(), (&array![2i64, 0]).into(), &options, &mut outputs)?;
    near(&[loss], &[2.677163]);
    assert!(grad[[0, 0]] > 0.0 && grad[[0, 2]] < 0.0);

    // A reversed, stepped slice of a transposed array against a copy of it.
    let cube = Array3::from_shape_fn((4, 5, 6), |(a, b, c)| (a * 30 + b * 6 + c) as f64);
    let slice = cube.slice(s![1..;2, ..;-1, 3]).reversed_axes();
    let copy = slice.to_owned();
    let sum =
        |x: View<'_, f64>| mse_loss(x, View::strided(&[0u8], &[5, 2], &[0, 0], 0)?, &Default::default(), &mut Default::default());
    assert_eq!(sum(slice.into())?, sum((&copy).into())?);

    let deep = ndarray::ArrayD::<f32>::zeros(vec![1; 9]);
    let refused = mse_loss((&deep).into(), (&deep).into(), &Default::default(), &mut Default::default());
    assert!(matches!(refused, Err(Error::Unsupported(_))), "{refused:?}");
    Ok(())
}

#[cfg(feature = "half")]
#[test]
fn half_types_reach_the_engine() {
    let x = [half::f16::from_f32(1.0), half::f16::from_f32(3.0)];
    let loss = mse_loss(View::from(&x), View::from(&[0i64, 0]), &Default::default(), &mut Default::default()).unwrap();
    assert_eq!(loss.to_f32(), 5.0);
    let x = [half::bf16::from_f32(1.0), half::bf16::from_f32(3.0)];
    let loss = mse_loss(View::from(&x), View::from(&[0i64, 0]), &Default::default(), &mut Default::default()).unwrap();
    assert_eq!(loss.to_f32(), 5.0);
}
