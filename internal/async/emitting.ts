export type Emit<T> = (item: T) => Promise<void>;

/**
 * What `body` emits, as it comes; `emit` resolves when the item was taken. Ends when the body does, with its error.
 * When the reader leaves first, the signal fires and the body's end is waited for.
 */
export async function* emitting<T>(body: (emit: Emit<T>, gone: AbortSignal) => Promise<void>): AsyncGenerator<T> {
  const gone = new AbortController();
  const queue: { readonly item: T; readonly taken: () => void }[] = [];
  let ended = false;
  let wake = Promise.withResolvers<void>();
  const emit = (item: T): Promise<void> => {
    if (gone.signal.aborted) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    queue.push({ item, taken: resolve });
    wake.resolve();
    return promise;
  };
  const done = body(emit, gone.signal).finally(() => {
    ended = true;
    wake.resolve();
  });
  // heard of below, once the reader has taken what came before
  done.catch(() => {});
  try {
    for (;;) {
      const [next] = queue;
      if (next) {
        yield next.item;
        queue.shift();
        next.taken();
      } else if (ended) {
        break;
      } else {
        await wake.promise;
        wake = Promise.withResolvers();
      }
    }
    await done;
  } finally {
    gone.abort();
    for (const { taken } of queue) taken();
    await done.catch(() => {});
  }
}
