import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../api/services.ts';
import { connectSpdy, openProcess, textOf, upgrade } from '../../internal/cri/streaming/testing/spdy-client.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';

const streams = { tty: false, stdin: false, stdout: true, stderr: true };

async function execUrl(agent: TestAgent, containerId: string, cmd: readonly string[], more = {}): Promise<string> {
  return (await agent.client.call(runtimeService.Exec, { containerId, cmd, ...streams, ...more })).url;
}

async function metric(agent: TestAgent, line: string): Promise<boolean> {
  const text = await (await fetch(`http://${agent.metrics}/metrics`)).text();
  return text.split('\n').includes(line);
}

test('exec over SPDY: output, exit code, a terminal, and what is counted of it', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const { id } = await pod.start('main', ['sleep', '777777']);
  const client = await connectSpdy(await execUrl(agent, id, ['sh', '-c', 'echo out; echo err >&2; exit 7']));
  const stream = await openProcess(client, 'stdout', 'stderr');
  await client.untilClosed();
  assert.deepEqual([textOf(stream('stdout')), textOf(stream('stderr'))], ['out\n', 'err\n']);
  assert.match(textOf(stream('error')), /"reason":"ExitCode","message":"7"/);

  const tty = { tty: true, stdin: true, stderr: false };
  const terminal = await connectSpdy(await execUrl(agent, id, ['sh'], tty));
  const typed = await openProcess(terminal, 'stdin', 'stdout', 'resize');
  terminal.data(typed('resize'), '{"Width":97,"Height":31}\n');
  await sleep(200);
  terminal.data(typed('stdin'), 'busybox stty size; exit 4\n');
  await terminal.untilClosed();
  assert.match(textOf(typed('stdout')), /31 97\r\n/);
  assert.match(textOf(typed('error')), /"message":"4"/);

  const unread = await execUrl(agent, id, ['true']);
  assert.equal((await upgrade(unread.replace('/exec/', '/attach/'))).answer.status, 404);
  assert.ok(await metric(agent, 'berth_streaming_sessions{kind="exec",transport="spdy"} 0'));
  assert.ok(await metric(agent, 'berth_streaming_session_seconds_count{kind="exec",transport="spdy"} 2'));
});

test('port-forward over SPDY into a pod, whose refusals end one connection only', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const { id } = await pod.start('main', ['busybox', 'nc', '-ll', '-p', '7070', '-e', 'cat']);
  await sleep(300);
  const { url } = await agent.client.call(runtimeService.PortForward, { podSandboxId: pod.id, port: [] });
  const client = await connectSpdy(url, { protocols: ['portforward.k8s.io'] });
  const open = async (requestid: number, port: number) => {
    const headers = { requestid: String(requestid), port: String(port) };
    const error = await client.open({ ...headers, streamtype: 'error' });
    client.data(error, '', true);
    return { error, data: await client.open({ ...headers, streamtype: 'data' }) };
  };
  const refused = await open(0, 7071);
  await client.until(() => refused.error.fin);
  assert.match(textOf(refused.error), /nothing accepts connections on port 7071/);
  const bytes = randomBytes(2_000_000);
  for (let index = 1; index <= 5; index++) {
    const { data, error } = await open(index, 7070);
    await client.send(data, bytes);
    client.data(data, '', true);
    await client.until(() => data.fin && error.fin);
    assert.ok(Buffer.concat(data.chunks).equals(bytes));
    assert.equal(textOf(error), '');
  }
  client.destroy();
  assert.ok(await metric(agent, 'berth_streaming_bytes_total{kind="portforward",direction="in"} 10000000'));
  assert.equal((await pod.status()).id, pod.id);
  assert.ok(id);
});

test('TLS with a certificate of the agent, and sessions that are idle are ended', async t => {
  const agent = await useAgent(t, { config: '[streaming]\ntls = "self-signed"\nidle_timeout = 1\n' });
  const pod = await Pod.run(agent);
  const { id } = await pod.start('main', ['sleep', '777777']);
  const url = await execUrl(agent, id, ['sleep', '1234']);
  assert.match(url, /^https:/);
  const client = await connectSpdy(url);
  const stream = await openProcess(client, 'stdout', 'stderr');
  await client.untilClosed();
  assert.match(textOf(stream('error')), /the session was idle for 1 s/);
  const left = async () => (await agent.client.call(runtimeService.ExecSync, { containerId: id, cmd: ['ps'] })).stdout;
  const processes = Buffer.from(await left()).toString();
  assert.doesNotMatch(processes, /sleep 1234/);
});
