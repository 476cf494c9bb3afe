import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfig } from '../../internal/config/config.ts';
import { silent } from '../../internal/log/log.ts';
import { serveMetrics } from './monitoring.ts';

const files = 'tls = "files"\ncert_file = "/c.pem"\nkey_file = "/k.pem"';

async function warningsOf(metrics: string): Promise<string[]> {
  const warnings: string[] = [];
  const server = { listen: async () => ({ host: '::', port: 9464 }) };
  const log = { ...silent, warn: (message: string) => warnings.push(message) };
  assert.equal(await serveMetrics(server, parseConfig(`[metrics]\n${metrics}`), log), '[::]:9464');
  return warnings;
}

test('metrics that others can read on the network are warned of, and no others', async () => {
  for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
    assert.deepEqual(await warningsOf(`listen = "${host}:9464"`), [], host);
  }
  const open = await warningsOf('listen = "0.0.0.0:9464"');
  assert.deepEqual(open, ['metrics can be read on the network; set metrics.tls']);
  const withToken = await warningsOf('listen = "[::]:9464"\ntoken_file = "/t"');
  assert.deepEqual(withToken, ['metrics and their token can be read on the network; set metrics.tls']);
  assert.deepEqual(await warningsOf(`listen = "0.0.0.0:9464"\n${files}`), []);
});

test('without an address nothing is served', async () => {
  const server = { listen: () => assert.fail('listens') };
  assert.equal(await serveMetrics(server, parseConfig('metrics.listen = ""'), silent), undefined);
});
