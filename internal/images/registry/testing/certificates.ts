import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Certificate {
  /** Paths of PEM files. */
  readonly certFile: string;
  readonly keyFile: string;
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

export interface Authority extends Certificate {
  /** A certificate for 127.0.0.1 and localhost, or for a client of that name. */
  issue(name: string): Promise<Certificate>;
}

/** A certificate authority of the test's own, by openssl. */
export async function makeAuthority(t: TestContext): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-ca-'));
  t.after(() => rm(folder, { recursive: true }));
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const paths = (name: string) => ({ certFile: join(folder, `${name}.crt`), keyFile: join(folder, `${name}.key`) });
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  const load = async ({ certFile, keyFile }: { certFile: string; keyFile: string }): Promise<Certificate> => {
    const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')]);
    return { certFile, keyFile, cert, key };
  };
  const own = paths('ca');
  const subject = ['-subj', '/CN=berth test authority', '-days', '2'];
  await openssl('req', '-x509', ...key, '-keyout', own.keyFile, '-out', own.certFile, ...subject);
  const issue = async (name: string) => {
    const files = paths(name);
    const extensions = join(folder, `${name}.ext`);
    await writeFile(extensions, 'subjectAltName = IP:127.0.0.1, DNS:localhost\n');
    await openssl('req', ...key, '-keyout', files.keyFile, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    // a file that counts serial numbers is no good for two at once
    const serial = `0x${randomBytes(8).toString('hex')}`;
    const signing = ['-CA', own.certFile, '-CAkey', own.keyFile, '-set_serial', serial, '-days', '2'];
    await openssl('x509', '-req', '-in', `${name}.csr`, ...signing, '-extfile', extensions, '-out', files.certFile);
    return load(files);
  };
  return { ...(await load(own)), issue };
}
