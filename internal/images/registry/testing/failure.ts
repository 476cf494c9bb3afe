import assert from 'node:assert/strict';
import { BerthError } from '../../../errors/errors.ts';

/** The error that some work ends in. */
export async function failureOf(work: Promise<unknown>): Promise<BerthError> {
  const error = await work.then(
    () => assert.fail('it did not fail'),
    (error: unknown) => error,
  );
  assert.ok(error instanceof BerthError, String(error));
  return error;
}
