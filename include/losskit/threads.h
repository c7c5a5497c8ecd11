/* losskit/threads.h: a ready-made thread pool for the executor hook of a context. A library of its own,
 * liblosskit_threads, over oneTBB; losskit itself starts no threads and needs none of this. Valid as C99 and as C++17.
 *
 *   lk_thread_pool_options o = {sizeof o};
 *   lk_thread_pool *pool;
 *   if (lk_thread_pool_create(&o, &pool, &error) != LK_OK) ...
 *   lk_context_options c = {sizeof c};
 *   c.executor = lk_thread_pool_executor(pool);
 *
 * Contract:
 *  - Tasks are handed out one at a time, so that a thread that is held up costs one task. Threads look for work for some
 *    microseconds and then sleep. A call that had to wait for a thread that other programs kept from running is followed
 *    by calls without helpers, for ten times as long as it waited, but for a tenth of a second at most.
 *  - Calls from several threads at once share the pool; the one that finds no thread free runs its own tasks. So does a
 *    call from inside a task. None waits for another.
 *  - A child process of fork() has none of the threads: every pool there, inherited or new, runs tasks in the caller.
 *  - The threads are oneTBB's, one for each CPU at most unless a pool asks for more, and shared with whoever else uses it
 *    in the process.
 */
#ifndef LOSSKIT_THREADS_H
#define LOSSKIT_THREADS_H

#include "losskit.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct lk_thread_pool lk_thread_pool;

/* Zero the struct and set struct_size. */
typedef struct lk_thread_pool_options {
  size_t struct_size;
  int32_t threads; /* 0..1024, the calling one among them; 0: one for each CPU that the process may run on */
  uint32_t flags;  /* 0 */
} lk_thread_pool_options;

/* options NULL: the defaults. Threads start with the first call that has work for them. On an error *pool is NULL. */
LK_API lk_status lk_thread_pool_create(const lk_thread_pool_options *options, lk_thread_pool **pool, lk_error *error);

/* For lk_context_options. Its concurrency is the pool's number of threads; its parallel_for always succeeds, and may be
 * called from any thread. The pool outlives the contexts that have it. NULL: the serial executor, all zero. */
LK_API lk_executor lk_thread_pool_executor(lk_thread_pool *pool);

/* Not while a call uses the pool. Threads that nothing else in the process uses have ended when it returns. NULL is fine. */
LK_API void lk_thread_pool_destroy(lk_thread_pool *pool);

#ifdef __cplusplus
}
#endif
#endif
