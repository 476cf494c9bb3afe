/** Runs the checks and all tests, and closes with what they came to. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const phases = ['check', 'integration', 'test:chart', 'faults'];
const environment = {
  // compiling Helm takes minutes: that is for `npm run test:chart`, unless it is asked for
  BERTH_TEST_HELM: 'cached',
  // some hundred Nodes start, agents and tests, and all compile the same files
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
  ...process.env,
};

/** How many tests the closing lines of node:test tell of: `ℹ pass 12`. */
function count(output: string, outcome: string): number {
  const lines = output.matchAll(new RegExp(`^\\S+ ${outcome} (\\d+)$`, 'gm'));
  return [...lines].reduce((sum, [, number]) => sum + Number(number), 0);
}

/** Runs an npm script, shows its output as it comes and returns it. */
async function runScript(name: string): Promise<{ readonly output: string; readonly ok: boolean }> {
  const child = spawn('npm', ['run', '--silent', name], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  const [exitCode] = await once(child, 'close');
  return { output, ok: exitCode === 0 };
}

let passed = 0;
let failed = 0;
/** What a phase did not do, said again at the end. */
const omissions: string[] = [];
for (const phase of phases) {
  const { output, ok } = await runScript(phase);
  passed += count(output, 'pass');
  omissions.push(...(output.match(/^test:\w+: .+$/gm) ?? []));
  const failures = count(output, 'fail') + count(output, 'cancelled');
  // a format, lint or type error is one failure too
  failed += ok ? failures : Math.max(1, failures);
  if (!ok) break;
}
for (const omission of omissions) console.log(omission);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
