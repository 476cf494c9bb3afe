/** Runs on a thread of its own: walks folders and processes, one after the other, blocking that thread alone. */
import { type MessagePort, parentPort } from 'node:worker_threads';
import { BerthError } from '../../errors/errors.ts';
import { logUsage } from './log-usage.ts';
import { processFacts } from './process-facts.ts';
import { treeUsage } from './tree-usage.ts';
import type { WalkAnswer, WalkJob, WalkRequest, WalkResult } from './walk-messages.ts';

function serve(port: MessagePort): void {
  port.on('message', (request: WalkRequest) => port.postMessage(answerTo(request)));
}

function answerTo({ number, job }: WalkRequest): WalkAnswer {
  const started = performance.now();
  const ms = () => performance.now() - started;
  try {
    return { number, result: resultOf(job), ms: ms() };
  } catch (error) {
    const { code, message } = BerthError.from(error);
    return { number, failure: { code, message }, ms: ms() };
  }
}

function resultOf(job: WalkJob): WalkResult {
  switch (job.kind) {
    case 'tree':
      return treeUsage(job.folder);
    case 'log':
      return logUsage(job.path);
    case 'processes':
      return processFacts(job.places);
  }
}

if (parentPort) serve(parentPort);
