import assert from 'node:assert/strict';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { StreamClient } from '../integration/support/stream-client.ts';
import { until } from '../integration/support/until.ts';
import { address, type TestKubelet, type TestPod } from './support/kubelet.ts';
import { container, idle } from './support/manifests.ts';
import { scenarios } from './support/scenarios.ts';

/** The kubelet passes the older one on as it is, and speaks SPDY to berth for the newer one. */
const protocols = ['v4.channel.k8s.io', 'v5.channel.k8s.io'];

/** As the kubelet wants what is to be streamed. */
const streams = { input: '1', output: '1', error: '1' };

function open(pod: TestPod, verb: string, query: object, command: readonly string[] = [], protocol = protocols[1]) {
  const parameters = new URLSearchParams({ ...query });
  for (const part of command) parameters.append('command', part);
  return StreamClient.open(`${address}/${verb}/default/${pod.fullName}/main?${parameters.toString()}`, protocol);
}

async function exec(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('exec', { containers: [container(kubelet, 'main', idle)] });
  await pod.ready();
  for (const protocol of protocols) {
    const script = 'read line; echo "got $line"; echo err >&2; exit 3';
    const client = await open(pod, 'exec', streams, ['sh', '-c', script], protocol);
    await client.send('something\n');
    assert.equal(await client.exitCode(), 3, protocol);
    assert.deepEqual([client.text(), client.text('stderr')], ['got something\n', 'err\n']);
  }
  const counted = await open(pod, 'exec', streams, ['wc', '-c']);
  await counted.send(Buffer.alloc(1_000_000));
  await counted.endInput();
  assert.equal(await counted.exitCode(), 0);
  assert.equal(counted.text(), '1000000\n');

  const terminal = await open(pod, 'exec', { input: '1', output: '1', tty: '1' }, ['sh']);
  await terminal.resize(91, 31);
  await terminal.send('tty; until busybox stty size | grep "31 91"; do sleep 0.1; done; exit 5\n');
  assert.equal(await terminal.exitCode(), 5);
  assert.match(terminal.text(), /\/dev\/pts\/0\r\n/);

  const missing = await open(pod, 'exec', streams, ['/no/such/program']);
  assert.equal((await missing.status())?.status, 'Failure');
}

async function run(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('run', { containers: [container(kubelet, 'main', idle)] });
  await pod.ready();
  const path = `/run/default/${pod.fullName}/main?cmd=${encodeURIComponent('echo from within')}`;
  assert.equal(await (await kubelet.get(path, { method: 'POST' })).text(), 'from within\n');
}

async function attach(kubelet: TestKubelet): Promise<void> {
  const script = 'while read line; do echo "heard $line"; done; exit 0';
  const pod = await kubelet.run('attach', { containers: [container(kubelet, 'main', script, { stdin: true })] });
  await pod.ready();
  const first = await open(pod, 'attach', streams);
  await first.send('one\n');
  await first.sees('heard one\n');
  first.vanish();
  const second = await open(pod, 'attach', streams);
  await second.send('two\n');
  await second.sees('heard two\n');
  second.vanish();
  const log = async () => (await kubelet.get(`/containerLogs/default/${pod.fullName}/main`)).text();
  await until('it is logged', 5000, async () => (await log()) === 'heard one\nheard two\n');
}

async function portForward(kubelet: TestKubelet): Promise<void> {
  const script = 'mkdir /www; echo page > /www/index.html; exec httpd -f -p 8080 -h /www';
  const readinessProbe = { tcpSocket: { port: 8080 }, periodSeconds: 1 };
  const pod = await kubelet.run('forward', { containers: [container(kubelet, 'main', script, { readinessProbe })] });
  await pod.ready();
  const url = `${address.replace('http', 'ws')}/portForward/default/${pod.fullName}?port=8080`;
  const socket = new WebSocket(url, ['v4.channel.k8s.io'], { rejectUnauthorized: false });
  let [data, errors] = ['', ''];
  socket.on('message', message => {
    const text = message.subarray(1).toString('latin1');
    if (message[0] === 0) data += text;
    else errors += text;
  });
  await once(socket, 'open');
  socket.send(Buffer.from('\0GET / HTTP/1.0\r\n\r\n', 'latin1'), {});
  await until('the page', 5000, () => data.includes('page\n'));
  // each begins with the number of the port
  const port = Buffer.alloc(2);
  port.writeUInt16LE(8080);
  assert.equal(errors, port.toString('latin1'));
  assert.ok(data.startsWith(`${port.toString('latin1')}HTTP/1.1 200 OK`), data);
  socket.terminate();
}

/** It translates WebSocket to SPDY, closes what it reads from when that is over, and tells of it. */
const allow = [/"Error on socket receive" err="read tcp \S+->\S+: use of closed network connection"/];

scenarios(
  'a kubelet lets clients in',
  {
    'exec, over both WebSocket protocols and SPDY': exec,
    'run, of a command without streams': run,
    'attach, to what reads its input': attach,
    'a port is forwarded': portForward,
  },
  { allow },
);
