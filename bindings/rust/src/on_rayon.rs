use crate::Executor;
use rayon::prelude::*;
use std::sync::Arc;

impl Executor for rayon::ThreadPool {
    fn concurrency(&self) -> usize {
        self.current_num_threads()
    }

    fn parallel_for(&self, count: usize, task: &(dyn Fn(usize) + Sync)) -> bool {
        self.install(|| (0..count).into_par_iter().with_max_len(1).for_each(task));
        true
    }
}

impl Executor for Arc<rayon::ThreadPool> {
    fn concurrency(&self) -> usize {
        self.current_num_threads()
    }

    fn parallel_for(&self, count: usize, task: &(dyn Fn(usize) + Sync)) -> bool {
        Executor::parallel_for(&**self, count, task)
    }
}
