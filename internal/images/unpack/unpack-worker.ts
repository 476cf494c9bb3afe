/** Runs on a thread of its own: unpacks one layer after the other, blocking that thread alone. */
import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { BerthError } from '../../errors/errors.ts';
import { GrowingSource, stoppedError } from './growing-source.ts';
import { JobControl } from './job-control.ts';
import { unpackLayer } from './unpack-layer.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

type Job = Extract<ToWorker, { kind: 'job' }>;

function serve(port: MessagePort): void {
  const tell = (message: FromWorker) => port.postMessage(message);
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'job') tell(outcomeOf(() => unpack(message, port, tell)));
  });
}

function outcomeOf(body: () => void): FromWorker {
  try {
    body();
    return { kind: 'done' };
  } catch (error) {
    const { code, message, detail } = BerthError.from(error);
    return { kind: 'failed', code, message, detail };
  }
}

function unpack({ fd, diffId, directory, memory }: Job, port: MessagePort, tell: (message: FromWorker) => void): void {
  const control = new JobControl(memory);
  const source = new GrowingSource(fd, control, starved => tell({ kind: 'starved', starved }));
  unpackLayer(source, directory, {
    diffId,
    lower: () => {
      tell({ kind: 'lower' });
      return waitForLower(control, port);
    },
    check: () => {
      if (control.stopped) throw stoppedError();
    },
  });
}

/** The event loop of this thread stands still meanwhile, so the answer is taken from the port by hand. */
function waitForLower(control: JobControl, port: MessagePort): readonly string[] {
  let answer: ToWorker | undefined;
  control.waitUntil(() => {
    answer ??= receiveMessageOnPort(port)?.message as ToWorker | undefined;
    return answer !== undefined || control.stopped;
  });
  if (answer?.kind === 'lower') return answer.roots;
  throw stoppedError();
}

if (parentPort) serve(parentPort);
