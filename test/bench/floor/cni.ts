import { join } from 'node:path';
import { run } from '../../../internal/host/spawn.ts';
import type { JsonObject } from '../../../internal/network/json.ts';

const binDir = '/usr/lib/cni';

export interface Attachment {
  readonly conflist: JsonObject;
  readonly id: string;
  readonly netns: string;
}

/** The plugins of the list one after the other; returns what the last one printed. */
export async function cniAdd(attachment: Attachment): Promise<object> {
  let prevResult: object | undefined;
  for (const plugin of pluginsOf(attachment))
    prevResult = JSON.parse(await call('ADD', attachment, plugin, prevResult));
  return prevResult ?? {};
}

export async function cniDel(attachment: Attachment, prevResult: object): Promise<void> {
  for (const plugin of pluginsOf(attachment).toReversed()) await call('DEL', attachment, plugin, prevResult);
}

interface Plugin {
  readonly type: string;
}

const pluginsOf = ({ conflist }: Attachment): Plugin[] => conflist['plugins'] as unknown as Plugin[];

async function call(
  command: string,
  { conflist, id, netns }: Attachment,
  plugin: Plugin,
  prevResult: object | undefined,
): Promise<string> {
  const { cniVersion, name } = conflist;
  const result = await run(join(binDir, plugin.type), [], {
    env: {
      ...process.env,
      ...{ CNI_PATH: binDir, CNI_IFNAME: 'eth0' },
      ...{ CNI_COMMAND: command, CNI_CONTAINERID: id, CNI_NETNS: netns },
    },
    input: JSON.stringify({ ...plugin, cniVersion, name, ...(prevResult && { prevResult }) }),
    processGroup: 'new',
    timeoutMs: 30_000,
  });
  if (result.exitCode === 0) return result.stdout.toString();
  throw new Error(
    `CNI ${command} of ${plugin.type} by hand failed: ${result.stdout.toString()}${result.stderr.toString()}`,
  );
}
