/** Times a step that images come or go by, and lets tests make it fail. */
export type ImageStep = <T>(
  operation: 'PullImage' | 'RemoveImage',
  step: 'resolve' | 'manifest' | 'download' | 'unpack' | 'snapshot' | 'row' | 'content',
  work: () => Promise<T>,
) => Promise<T>;

export const untimed: ImageStep = (_operation, _step, work) => work();
