import { readStaticBusybox } from '../../../cmd/agent/check/check-image.ts';
import { type Entry, tar } from '../../../internal/images/testing/archives.ts';

const applets = (
  'cat chown dd echo env grep id ls mkdir mount mv ping printf ps pwd readlink rm sh sleep stat test touch true ' +
  'whoami yes'
).split(' ');

/** The layer of an image that can run something: busybox, its links, and two users. */
export async function busyboxLayer(): Promise<Buffer> {
  const link = (applet: string): Entry => ({ name: `bin/${applet}`, type: 'symlink', linkname: 'busybox' });
  return tar([
    { name: 'bin/', type: 'directory', mode: 0o755 },
    { name: 'bin/busybox', mode: 0o755, data: await readStaticBusybox() },
    ...applets.map(link),
    { name: 'etc/', type: 'directory', mode: 0o755 },
    { name: 'etc/passwd', data: 'root:x:0:0::/root:/bin/sh\napp:x:1234:2345::/srv:/bin/sh\n' },
    { name: 'etc/group', data: 'root:x:0:\napp:x:2345:\nextra:x:3456:app\n' },
    { name: 'tmp/', type: 'directory', mode: 0o1777 },
  ]);
}
