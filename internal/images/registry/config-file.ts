import { readFile } from 'node:fs/promises';
import { BerthError } from '../../errors/errors.ts';

/** The text of a file that the configuration names. FailedPrecondition, by its name, when it cannot be read. */
export async function readConfigFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { message } = BerthError.from(error);
    throw new BerthError('FailedPrecondition', `"${path}" cannot be read: ${message}`, { cause: error });
  }
}
