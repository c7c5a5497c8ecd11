//! The fixed cost of a call: ten elements, loss and gradient. The minimum over many rounds, because other programs can only
//! add to it.

use losskit::{cross_entropy, mse_loss, CrossEntropyOutputs, MseLossOutputs, View, ViewMut};
use std::time::Instant;

fn report(name: &str, mut call: impl FnMut()) {
    const CALLS: u32 = 2000;
    let mut best = f64::INFINITY;
    for _ in 0..200 {
        let start = Instant::now();
        (0..CALLS).for_each(|_| call());
        best = best.min(start.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS));
    }
    println!("Rust {name:<17} {best:>4.0} ns");
}

fn main() -> losskit::Result<()> {
    let (x, y, class) = ([0.5f32; 10], [0.0f32; 10], [3i64]);
    let mut grad = [0.0f32; 10];
    let mut outputs = MseLossOutputs { grad_input: Some(ViewMut::from(&mut grad)), ..Default::default() };
    report("mse_loss", || {
        mse_loss(View::from(&x), View::from(&y), &Default::default(), &mut outputs).unwrap();
    });
    let row = View::new(&x, &[1, 10])?;
    let mut outputs = CrossEntropyOutputs { grad_input: Some(ViewMut::new(&mut grad, &[1, 10])?), ..Default::default() };
    report("cross_entropy", || {
        cross_entropy(row, View::from(&class), &Default::default(), &mut outputs).unwrap();
    });
    Ok(())
}
