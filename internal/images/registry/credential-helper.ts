import { BerthError } from '../../errors/errors.ts';
import { run } from '../../host/spawn.ts';
import { JsonReader } from '../json-reader.ts';
import type { Secret } from './credentials.ts';

const timeoutMs = 30_000;
const maxOutputBytes = 64 * 1024;
const notFound = /credentials not found/i;

/**
 * What `docker-credential-NAME get` knows of a server; undefined when it knows nothing. Unavailable when it is missing,
 * fails or takes over 30 s. What it wrote is in no error: it may be the secret.
 */
export async function askHelper(name: string, server: string): Promise<Secret | undefined> {
  const program = `docker-credential-${name}`;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) throw failed(JSON.stringify(program), 'has no name that is allowed');
  const { exitCode, stdout, stderr } = await runHelper(program, server);
  if (exitCode === 0) return readAnswer(stdout.toString('utf8'), `"${program}"`);
  if (notFound.test(stdout.toString('utf8')) || notFound.test(stderr.toString('utf8'))) return undefined;
  throw failed(`"${program}"`, `failed (exit code ${exitCode ?? 'none'})`);
}

async function runHelper(program: string, server: string) {
  try {
    return await run(program, ['get'], { input: server, timeoutMs, maxOutputBytes });
  } catch (error) {
    const { code } = BerthError.from(error);
    const why = code === 'NotFound' ? 'is not in PATH' : `took longer than ${timeoutMs} ms or could not be run`;
    throw failed(`"${program}"`, why);
  }
}

function readAnswer(text: string, program: string): Secret | undefined {
  const answer = readJson(text, program);
  const username = answer.string('Username') ?? '';
  const secret = answer.string('Secret') ?? '';
  if (secret === '') return undefined;
  return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'basic', username, password: secret };
}

function readJson(text: string, program: string): JsonReader {
  try {
    return JsonReader.parse(text, program);
  } catch {
    throw failed(program, 'answered no JSON object');
  }
}

const failed = (program: string, why: string): BerthError =>
  new BerthError('Unavailable', `the credential helper ${program} ${why}`);
