/** helm test, by the image: asks every agent behind the name of a headless Service; usage: ask-agents.ts URL. */
import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { text } from 'node:stream/consumers';

interface Answer {
  readonly status: number;
  readonly body: string;
}

const timeoutMs = 10_000;

async function ask({ protocol, hostname, port }: URL, address: string, path: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const options = { host: address, port, path, headers: { host: hostname }, timeout: timeoutMs };
  // the question is whether it answers; the certificate is for the name that Prometheus uses
  const request =
    protocol === 'https:' ? requestHttps({ ...options, rejectUnauthorized: false }) : requestHttp(options);
  request.on('response', response => {
    const answer = async () => ({ status: response.statusCode ?? 0, body: await text(response) });
    answer().then(resolve, reject);
  });
  request.on('timeout', () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)));
  request.on('error', reject);
  request.end();
  return promise;
}

/** What is wrong with the agent at the address; undefined when nothing is. */
async function problem(url: URL, address: string): Promise<string | undefined> {
  try {
    for (const path of ['/healthz', '/readyz']) {
      const { status, body } = await ask(url, address, path);
      if (status !== 200) return `${path} answers ${status}: ${body.trim()}`;
    }
    const { status, body } = await ask(url, address, '/metrics');
    // metrics that ask for a token are there
    if (status === 401) return undefined;
    if (status !== 200) return `/metrics answers ${status}: ${body.trim()}`;
    return /^berth_build_info\{/m.test(body) ? undefined : '/metrics has no berth_build_info';
  } catch (error) {
    return String(error);
  }
}

const url = new URL(process.argv[2] ?? '');
const addresses = await lookup(url.hostname.replace(/^\[|\]$/g, ''), { all: true });
for (const { address } of addresses) {
  const found = await problem(url, address);
  console.log(`${address}: ${found ?? 'healthy, ready, serves metrics'}`);
  if (found !== undefined) process.exitCode = 1;
}
