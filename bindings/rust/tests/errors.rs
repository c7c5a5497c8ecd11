//! Every error, and shapes that would leave their slice.

use losskit::*;

#[track_caller]
fn check(result: Result<f32>, kind: fn(Problem) -> Error, argument: &str, element: Option<u64>, sentence: &str) {
    let error = result.expect_err("must fail");
    let problem = error.problem();
    assert_eq!(std::mem::discriminant(&error), std::mem::discriminant(&kind(problem.clone())), "{error:?}");
    assert_eq!((problem.argument(), problem.element()), (argument, element), "{error:?}");
    assert!(problem.message().contains(sentence), "{error:?}");
    assert!(error.to_string().ends_with(problem.message()));
    assert!(!problem.op().is_empty() && format!("{error:?}").contains(problem.op()));
}

#[test]
fn every_error() -> Result<()> {
    let data = [1.0f32, 2.0, 3.0, 4.0];
    let (x, y) = (View::new(&data, &[2, 2])?, View::from(&[0i64, 1]));
    let mut grad = [0.0f32; 4];
    let ce = |options: CrossEntropyOptions<'_, f32>| cross_entropy(x, y, &options, &mut Default::default());

    check(
        ce(CrossEntropyOptions { reduction: Reduction::None, ..Default::default() }),
        Error::InvalidCall,
        "loss",
        None,
        "no output is given",
    );
    let mut outputs = CrossEntropyOutputs { grad_target: Some(ViewMut::new(&mut grad, &[2, 2])?), ..Default::default() };
    check(
        cross_entropy(x, y, &Default::default(), &mut outputs),
        Error::InvalidCall,
        "grad_target",
        None,
        "grad_target is wanted",
    );
    let three = [0i64, 1, 0];
    let shape = cross_entropy(x, View::from(&three), &Default::default(), &mut Default::default());
    check(shape, Error::InvalidShape, "target_indices", None, "(3), expected (2)");
    let smoothing = |label_smoothing| ce(CrossEntropyOptions { label_smoothing, ..Default::default() });
    check(smoothing(1.5), Error::InvalidValue, "label_smoothing", None, "label_smoothing = 1.5 is outside [0, 1]");
    check(smoothing(f64::NAN), Error::InvalidValue, "label_smoothing", None, "");
    let high = cross_entropy(x, View::from(&[0u8, 2]), &Default::default(), &mut Default::default());
    check(high, Error::InvalidIndex, "target_indices", Some(1), "target_indices[1] = 2 is outside [0, 2)");
    let huge = cross_entropy(x, View::from(&[0, usize::MAX]), &Default::default(), &mut Default::default());
    check(huge, Error::InvalidIndex, "target_indices", Some(1), "is outside [0, 2)");
    let mut meeting =
        MseLossOutputs { grad_input: Some(ViewMut::strided(&mut grad, &[2, 2], &[1, 1], 0)?), ..Default::default() };
    check(mse_loss(x, x, &Default::default(), &mut meeting), Error::Overlap, "grad_input", None, "");
    // SAFETY: one element of rank 9.
    let deep = unsafe { View::from_raw(&data[0], &[1; 9], &[1; 9]) };
    check(mse_loss(deep, x, &Default::default(), &mut Default::default()), Error::Unsupported, "input", None, "rank 9");
    Ok(())
}

#[test]
fn a_failed_call_leaves_its_outputs() -> Result<()> {
    let mut grad = [7.0f32; 4];
    let mut outputs = CrossEntropyOutputs { grad_input: Some(ViewMut::new(&mut grad, &[2, 2])?), ..Default::default() };
    let x = [0.0f32; 4];
    cross_entropy(View::new(&x, &[2, 2])?, View::from(&[0i64, -1]), &Default::default(), &mut outputs).unwrap_err();
    assert_eq!(grad, [7.0; 4]);
    Ok(())
}

#[test]
fn no_view_leaves_its_slice() {
    let mut data = [0u8; 6];
    for shape in [&[7][..], &[5], &[], &[0], &[2, 2], &[usize::MAX, usize::MAX], &[1 << 63, 2], &[6, 1 << 32, 1 << 32]] {
        assert!(matches!(View::new(&data, shape), Err(Error::InvalidShape(_))), "{shape:?}");
        assert!(matches!(ViewMut::new(&mut data, shape), Err(Error::InvalidShape(_))), "{shape:?}");
    }
    let (max, min) = (isize::MAX, isize::MIN);
    for (shape, strides, offset) in [
        (&[2, 3][..], &[3][..], 0),
        (&[2, 3], &[], 0),
        (&[2, 3], &[4, 1], 0),
        (&[2, 3], &[-3, 1], 0),
        (&[2, 3], &[-3, 1], 2),
        (&[2, 3], &[-3, 1], 4),
        (&[2, 3], &[3, 1], 1),
        (&[1], &[1], 6),
        (&[1], &[1], usize::MAX),
        (&[], &[], 6),
        (&[2], &[max], 0),
        (&[2], &[min], 0),
        (&[3, 3], &[max, max], 0),
        (&[3, 3], &[min, max], 0),
        (&[usize::MAX; 8], &[min; 8], usize::MAX),
        (&[usize::MAX; 8], &[max; 8], usize::MAX),
    ] {
        assert!(matches!(View::strided(&data, shape, strides, offset), Err(Error::InvalidShape(_))), "{shape:?} {strides:?}");
        assert!(matches!(ViewMut::strided(&mut data, shape, strides, offset), Err(Error::InvalidShape(_))));
    }
    assert!(matches!(View::new(&data[..1], &[1; 9]), Err(Error::Unsupported(_))));
    assert!(matches!(View::strided(&data[..1], &[1; 9], &[1; 9], 0), Err(Error::Unsupported(_))));
    // Repeated beyond all memory: the view is fine, the call is not.
    let many = View::strided(&data, &[usize::MAX; 3], &[0; 3], 0).unwrap();
    let x = [0.0f32];
    let refused = mse_loss(View::from(&x), many, &Default::default(), &mut Default::default());
    assert!(matches!(refused, Err(Error::InvalidShape(_))), "{refused:?}");
}

/// Small views at random: refused exactly where an element would lie outside the slice, else read where they say.
#[test]
fn views_against_their_elements() {
    let mut state = 3u64;
    let mut below = |n: u64| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) % n
    };
    let data = [1.0f64, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
    let mut refused = 0;
    for _ in 0..20_000 {
        let data = &data[..below(9) as usize];
        let rank = below(4) as usize;
        let shape: Vec<usize> = (0..rank).map(|_| below(4) as usize).collect();
        let strides: Vec<isize> = (0..rank).map(|_| below(8) as isize - 3).collect();
        let offset = below(9) as usize;
        let mut places = vec![offset as isize];
        for (&size, &stride) in shape.iter().zip(&strides) {
            places = places.iter().flat_map(|&at| (0..size as isize).map(move |i| at + i * stride)).collect();
        }
        let squares: Option<Vec<f64>> = places.iter().map(|&at| data.get(usize::try_from(at).ok()?).map(|x| x * x)).collect();
        let sum = MseLossOptions { reduction: Reduction::Sum, ..Default::default() };
        let loss = View::strided(data, &shape, &strides, offset)
            .and_then(|view| mse_loss(view, View::scalar(&0u8), &sum, &mut Default::default()));
        match squares {
            Some(squares) => assert_eq!(loss, Ok(squares.iter().sum::<f64>()), "{shape:?} {strides:?} {offset}"),
            None => assert!(matches!(loss, Err(Error::InvalidShape(_))), "{shape:?} {strides:?} {offset}"),
        }
        refused += usize::from(loss.is_err());
    }
    assert!((1000..19_000).contains(&refused), "{refused} of 20000 refused: nothing was tested");
}

#[test]
fn contexts_that_cannot_be() {
    let other = if cfg!(target_arch = "x86_64") { Isa::Neon } else { Isa::Avx2 };
    let refused = Context::new(ContextOptions { isa: Some(other), require_isa: true, ..Default::default() });
    assert!(matches!(refused, Err(Error::Unsupported(_))), "{refused:?}");
    struct Idle;
    impl Executor for Idle {
        fn concurrency(&self) -> usize {
            0
        }
        fn parallel_for(&self, _: usize, _: &(dyn Fn(usize) + Sync)) -> bool {
            true
        }
    }
    let refused = Context::with_executor(Idle);
    assert!(matches!(refused, Err(Error::InvalidValue(_))), "{refused:?}");
}
