//! Contexts, executors, concurrent callers, and that nothing leaks.

use losskit::*;

const CLASSES: usize = 300;

fn large() -> (Vec<f32>, Vec<i32>) {
    let mut state = 1u64;
    let mut next = || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        state >> 33
    };
    let x = (0..512 * CLASSES).map(|_| (next() % 2000) as f32 / 300.0 - 3.0).collect();
    (x, (0..512).map(|_| (next() % CLASSES as u64) as i32).collect())
}

fn loss_of(x: &[f32], y: &[i32], context: Option<&Context>) -> Result<(u32, Vec<u32>)> {
    let mut grad = vec![0.0; x.len()];
    let shape = [y.len(), CLASSES];
    let mut outputs = CrossEntropyOutputs { grad_input: Some(ViewMut::new(&mut grad, &shape)?), ..Default::default() };
    let options = CrossEntropyOptions { context, ..Default::default() };
    let loss = cross_entropy(View::new(x, &shape)?, View::from(y), &options, &mut outputs)?;
    Ok((loss.to_bits(), grad.iter().map(|g| g.to_bits()).collect()))
}

#[test]
fn contexts_give_the_same_bits() -> Result<()> {
    let (x, y) = large();
    let want = loss_of(&x, &y, None)?;
    let portable = ContextOptions { isa: Some(Isa::Portable), backend: Some(Backend::Portable), ..Default::default() };
    let mut contexts = vec![Context::new(Default::default())?, Context::with_executor(Threads(3))?];
    for threads in [0, 1, 2, 7] {
        contexts.push(Context::new(ContextOptions { threads, ..Default::default() })?);
    }
    match Context::new(portable) {
        Ok(context) => contexts.push(context),
        // The library under the sanitizers is built for one target alone.
        Err(error) => assert!(matches!(error, Error::Unsupported(_)) && std::env::var_os("LOSSKIT_SHORT").is_some(), "{error}"),
    }
    for context in contexts {
        assert!(loss_of(&x, &y, Some(&context))? == want, "{context:?}");
        assert!(!format!("{context:?}").contains("None"));
    }
    assert!(!Context::default_target()?.1.name().is_empty());
    Ok(())
}

struct Wrong(fn(usize, &(dyn Fn(usize) + Sync)) -> bool);

impl Executor for Wrong {
    fn concurrency(&self) -> usize {
        2
    }

    fn parallel_for(&self, count: usize, task: &(dyn Fn(usize) + Sync)) -> bool {
        (self.0)(count, task)
    }
}

#[test]
fn executors_that_fail() -> Result<()> {
    let (x, y) = large();
    std::panic::set_hook(Box::new(|_| ()));
    for executor in [
        Wrong(|_, _| false),
        Wrong(|_, _| true),
        Wrong(|_, _| panic!("mine")),
        Wrong(|n, task| (0..2 * n).all(|i| (task(i / 2), true).1)),
        Wrong(|n, task| (0..=n).all(|i| (task(i), true).1)),
        Wrong(|n, task| (0..n).all(|i| (task(i.wrapping_sub(1)), true).1)),
    ] {
        let result = loss_of(&x, &y, Some(&Context::with_executor(executor)?));
        assert!(matches!(result, Err(Error::ExecutorFailed(_))));
    }
    let _ = std::panic::take_hook();
    Ok(())
}

#[test]
fn concurrent_callers() -> Result<()> {
    let (x, y) = large();
    let want = loss_of(&x, &y, None)?;
    let context = Context::with_executor(Threads(2))?;
    std::thread::scope(|scope| {
        for caller in 0..8 {
            let (context, want, x, y) = ((caller % 2 == 0).then_some(&context), &want, &x, &y);
            scope.spawn(move || (0..4).for_each(|_| assert!(loss_of(x, y, context).unwrap() == *want)));
        }
    });
    Ok(())
}

#[cfg(feature = "rayon")]
#[test]
fn rayon_pools() -> Result<()> {
    let (x, y) = large();
    let want = loss_of(&x, &y, None)?;
    let pool = std::sync::Arc::new(rayon::ThreadPoolBuilder::new().num_threads(3).build().unwrap());
    let context = Context::with_executor(pool.clone())?;
    assert!(loss_of(&x, &y, Some(&context))? == want);
    // From inside the pool, and from all of its threads at once.
    assert!(pool.install(|| loss_of(&x, &y, Some(&context)))? == want);
    let all = pool.broadcast(|_| loss_of(&x, &y, Some(&context)).unwrap() == want);
    assert_eq!(all, [true; 3]);
    Ok(())
}

fn resident() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    pages.and_then(|p| p.split(' ').nth(1)?.parse::<usize>().ok()).unwrap_or(0) * 4096
}

/// A million calls, every hundredth with an error and every thousandth with a context of its own. LOSSKIT_SHORT is for when
/// a leak checker watches, which keeps freed memory itself.
#[test]
fn nothing_leaks() -> Result<()> {
    let watched = std::env::var_os("LOSSKIT_SHORT").is_some();
    let calls = if watched { 20_000 } else { 1_000_000 };
    let (x, mut grad) = ([0.5f32; 10], [0.0f32; 10]);
    let x = View::new(&x, &[1, 10])?;
    let mut outputs = CrossEntropyOutputs { grad_input: Some(ViewMut::new(&mut grad, &[1, 10])?), ..Default::default() };
    let mut run = |calls: usize| -> Result<()> {
        let mut context = Context::new(Default::default())?;
        for i in 0..calls {
            if i % 1000 == 0 {
                context = Context::with_executor(Threads(2))?;
            }
            let class = [if i % 100 == 0 { 10i64 } else { 3 }];
            let options = CrossEntropyOptions { context: Some(&context), ..Default::default() };
            assert_eq!(cross_entropy(x, View::from(&class), &options, &mut outputs).is_err(), i % 100 == 0);
        }
        Ok(())
    };
    run(calls / 10)?;
    let before = resident();
    run(calls)?;
    let grown = resident().saturating_sub(before);
    assert!(watched || grown < 8 << 20, "{calls} calls grew the process by {grown} bytes");
    Ok(())
}
