/** Runs on a thread of its own: walks folders and processes, one after the other, blocking that thread alone. */
import { type MessagePort, parentPort } from 'node:worker_threads';
import { BerthError } from '../../errors/errors.ts';
import { processFacts } from './process-facts.ts';
import { treeUsage } from './tree-usage.ts';
import type { WalkAnswer, WalkRequest } from './walk-messages.ts';

function serve(port: MessagePort): void {
  port.on('message', (request: WalkRequest) => port.postMessage(answerTo(request)));
}

function answerTo({ number, job }: WalkRequest): WalkAnswer {
  const started = performance.now();
  const ms = () => performance.now() - started;
  try {
    const result = job.kind === 'tree' ? treeUsage(job.folder) : processFacts(job.places);
    return { number, result, ms: ms() };
  } catch (error) {
    const { code, message } = BerthError.from(error);
    return { number, failure: { code, message }, ms: ms() };
  }
}

if (parentPort) serve(parentPort);
