import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

export interface PrometheusOptions {
  /** One of `scrape_configs`, in Prometheus' own words. */
  readonly scrape: Readonly<Record<string, unknown>>;
  /** Recording and alerting rules, in Prometheus' own words. */
  readonly rules: readonly Readonly<Record<string, unknown>>[];
}

/** One row of an instant query. */
export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Target {
  readonly health: string;
  readonly lastError: string;
}

/** What is asked for here has the one or the other. */
interface Data {
  readonly result: readonly { readonly metric: Series['metric']; readonly value: readonly [number, string] }[];
  readonly activeTargets: readonly Target[];
}

interface Answer {
  readonly status: string;
  readonly data: Data;
}

/** Debian's Prometheus on a port of the loopback interface, with its data in a temporary folder. */
export class Prometheus {
  readonly #url: string;
  readonly #process: ChildProcess;

  private constructor(url: string, child: ChildProcess) {
    this.#url = url;
    this.#process = child;
  }

  static async start(folder: string, { scrape, rules }: PrometheusOptions): Promise<Prometheus> {
    const second = { scrape_interval: '1s', scrape_timeout: '1s', evaluation_interval: '1s' };
    const settings = { global: second, rule_files: ['rules.yml'], scrape_configs: [scrape] };
    // JSON is YAML
    await writeFile(join(folder, 'prometheus.yml'), JSON.stringify(settings));
    await writeFile(join(folder, 'rules.yml'), JSON.stringify({ groups: [{ name: 'test', rules }] }));
    const address = `127.0.0.1:${await freePort()}`;
    const files = [`--config.file=${join(folder, 'prometheus.yml')}`, `--storage.tsdb.path=${join(folder, 'data')}`];
    // a test that is killed takes it with it
    const command = ['--pdeathsig', 'KILL', '--', 'prometheus', ...files, `--web.listen-address=${address}`];
    const child = spawn('setpriv', command, { stdio: 'ignore' });
    const prometheus = new Prometheus(`http://${address}`, child);
    await until('Prometheus is ready', 30_000, async () => {
      if (child.exitCode !== null) throw new Error(`Prometheus ended with ${child.exitCode}`);
      const answer = await fetch(`http://${address}/-/ready`).catch(() => undefined);
      return answer?.ok === true;
    });
    return prometheus;
  }

  async query(expression: string): Promise<Series[]> {
    const { result } = await this.#get(`query?query=${encodeURIComponent(expression)}`);
    return result.map(({ metric, value: [, text] }) => ({ metric, value: Number(text) }));
  }

  async targets(): Promise<readonly Target[]> {
    return (await this.#get('targets?state=active')).activeTargets;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exited;
  }

  async #get(path: string): Promise<Data> {
    const text = await (await fetch(`${this.#url}/api/v1/${path}`)).text();
    const answer: Answer = JSON.parse(text);
    if (answer.status !== 'success') throw new Error(`${path} got ${text}`);
    return answer.data;
  }
}

/** It and its data go with the test. */
export async function usePrometheus(t: TestContext, options: PrometheusOptions): Promise<Prometheus> {
  const folder = await mkdtemp(join(tmpdir(), 'test-prometheus-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const prometheus = await Prometheus.start(folder, options);
  t.after(() => prometheus.stop());
  return prometheus;
}
