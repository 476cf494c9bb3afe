import { test } from 'node:test';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../api/services.ts';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
test('cni 1.1', async t => {
  const agent = await useAgent(t, { built: true, config: '[cni]\nbin_dirs = ["/tmp/cnilog", "/tmp/cnibin"]\nexclusive = true\n[reconcile]\ninterval = 2\n', prepare: async folder => {
    const [name = ''] = await readdir(join(folder, 'cni'));
    const conf = JSON.parse(await readFile(join(folder, 'cni', name), 'utf8'));
    conf.cniVersion = '1.1.0';
    console.log(JSON.stringify(conf));
    await writeFile(join(folder, 'cni', name), JSON.stringify(conf));
    return () => {};
  } });
  const net = async () => (await agent.client.call(runtimeService.Status, {})).status?.conditions?.map(c => `${c.type}=${c.status} ${c.message}`);
  console.log(await net());
  const pod = await Pod.run(agent);
  console.log((await pod.status()).network);
  const c = await pod.start('main', ['sleep', '1000']);
  const ipam = join(agent.folder, 'ipam', agent.bridge);
  console.log(await readdir(ipam));
  const [ip = ''] = (await readdir(ipam)).filter(n => /^\d/.test(n));
  const stray = ip.replace(/\d+$/, '77');
  await writeFile(join(ipam, stray), 'deadbeef\r\neth0');
  for (let i = 0; i < 40; i++) { await sleep(500); if (!(await readdir(ipam)).includes(stray)) { console.log('gone after', i * 500); break; } }
  console.log(await readdir(ipam));
  await pod.stop(); await pod.remove();
  console.log((await agent.log()).split('\n').filter(l => /cni|GC|warn|error/i.test(l)).slice(-12).join('\n'));
  void c;
});
