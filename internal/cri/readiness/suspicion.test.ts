import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Code } from '../../errors/errors.ts';
import { type Outcome, type Recently, suspicionOf } from './suspicion.ts';

const nowMs = 1_000_000;
const good = (operation: string, agoMs: number): Outcome => ({ operation, atMs: nowMs - agoMs });
const bad = (operation: string, agoMs: number, stage: string, code: Code): Outcome => ({
  ...good(operation, agoMs),
  failure: { stage, code },
});
const thrice = (make: (agoMs: number) => Outcome): Outcome[] => [3000, 2000, 1000].map(make);
const noShim = (agoMs: number) => bad('RunPodSandbox', agoMs, 'shim', 'Unavailable');
const starting = (code: Code, stage = 'create') => thrice(agoMs => bad('StartContainer', agoMs, stage, code));
const running = (operation: string, stage: string | undefined, ...forMs: number[]) =>
  forMs.map(ms => ({ operation, stage, forMs: ms }));

const cases: Readonly<Record<string, readonly [Partial<Recently>, RegExp | undefined]>> = {
  'nothing happens': [{}, undefined],
  'three shims in a row do not start': [{ outcomes: thrice(noShim) }, /RunPodSandbox has failed 3 times/],
  'two do not': [{ outcomes: thrice(noShim).slice(1) }, undefined],
  'three do not, but one between': [
    { outcomes: [noShim(4000), noShim(3000), good('RunPodSandbox', 2000), noShim(1000)] },
    undefined,
  ],
  'pods come to be and no container starts': [
    { outcomes: [...starting('DeadlineExceeded'), good('RunPodSandbox', 1), good('CreateContainer', 1)] },
    /StartContainer/,
  ],
  'the OCI runtime is missing': [{ outcomes: starting('FailedPrecondition') }, /StartContainer/],
  'three programs that are not in their images': [{ outcomes: starting('InvalidArgument') }, undefined],
  'three containers of stopped pods': [{ outcomes: starting('FailedPrecondition', 'log') }, undefined],
  'three clients that go away': [{ outcomes: starting('Canceled') }, undefined],
  'rows of work that was given up': [
    { outcomes: thrice(agoMs => bad('RunPodSandbox', agoMs, 'row', 'Aborted')) },
    undefined,
  ],
  'the pod network fails': [
    { outcomes: thrice(agoMs => bad('RunPodSandbox', agoMs, 'network', 'DeadlineExceeded')) },
    undefined,
  ],
  'one row that cannot be written': [
    { outcomes: [bad('RunPodSandbox', 1, 'row', 'ResourceExhausted')] },
    /could not write a row/,
  ],
  'three stops that fail': [
    { outcomes: thrice(agoMs => bad('StopPodSandbox', agoMs, '', 'DeadlineExceeded')) },
    /StopPodSandbox has failed/,
  ],
  'one start that hangs': [{ underWay: running('StartContainer', 'create', 31_000) }, /under way for 31 s/],
  'one start that hangs while others go well': [
    { underWay: running('StartContainer', 'create', 31_000), outcomes: [good('StartContainer', 500)] },
    undefined,
  ],
  'one that hangs, and others went well before that': [
    { underWay: running('StartContainer', 'create', 31_000), outcomes: [good('StartContainer', 60_000)] },
    /StartContainer/,
  ],
  'a start that is slow': [{ underWay: running('StartContainer', 'create', 20_000) }, undefined],
  'a network plugin that hangs': [{ underWay: running('RunPodSandbox', 'network', 90_000) }, undefined],
  'two pods that do not end': [{ underWay: running('StopPodSandbox', undefined, 90_000, 50_000) }, undefined],
  'three pods that do not end': [
    { underWay: running('StopPodSandbox', undefined, 90_000, 50_000, 41_000) },
    /3 pods do not come to their end/,
  ],
};

suite('the node is suspect', () => {
  for (const [name, [recently, says]] of Object.entries(cases)) {
    test(`${says ? '' : 'not '}when ${name}`, () => {
      const suspicion = suspicionOf({ nowMs, outcomes: [], underWay: [], ...recently });
      if (says) assert.match(suspicion ?? '', says);
      else assert.equal(suspicion, undefined);
    });
  }
});
