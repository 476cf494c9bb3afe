import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Says in `folder`, a certs.d, that a registry has no TLS; containerd and berth read it alike. */
export async function trustPlainHttp(folder: string, host: string): Promise<void> {
  await mkdir(join(folder, host), { recursive: true });
  await writeFile(
    join(folder, host, 'hosts.toml'),
    `server = "http://${host}"\n\n[host."http://${host}"]\n  capabilities = ["pull", "resolve"]\n`,
  );
}
