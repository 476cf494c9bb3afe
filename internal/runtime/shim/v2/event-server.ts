import { containerd } from '../../../../api/gen/containerd.js';
import { BerthError } from '../../../errors/errors.ts';
import type { Logger } from '../../../log/log.ts';
import { TtrpcServer } from '../../../ttrpc/server.ts';
import type { EventExchange } from '../../event-exchange.ts';
import { nanosOf } from './timestamp.ts';

export interface EventServerOptions {
  /** Socket path; shims get it as TTRPC_ADDRESS. */
  readonly path: string;
  readonly exchange: EventExchange;
  readonly log: Logger;
}

type Publish = (exchange: EventExchange, namespace: string, value: Buffer) => void;

const events = containerd.events;

/** Topic -> decode and publish; what a shim sends beside these is dropped. */
const topics: Readonly<Record<string, Publish>> = {
  '/tasks/create': (exchange, namespace, value) => {
    const { containerId, bundle, pid } = events.TaskCreate.decode(value);
    exchange.publish(namespace, '/tasks/create', { containerId, bundle, pid });
  },
  '/tasks/start': (exchange, namespace, value) => {
    const { containerId, pid } = events.TaskStart.decode(value);
    exchange.publish(namespace, '/tasks/start', { containerId, pid });
  },
  '/tasks/exit': (exchange, namespace, value) => {
    const { containerId, id, pid, exitStatus, exitedAt } = events.TaskExit.decode(value);
    exchange.publish(namespace, '/tasks/exit', { containerId, id, pid, exitStatus, exitedAt: nanosOf(exitedAt) ?? 0n });
  },
  '/tasks/delete': (exchange, namespace, value) => {
    const { containerId, pid, exitStatus, exitedAt } = events.TaskDelete.decode(value);
    exchange.publish(namespace, '/tasks/delete', { containerId, pid, exitStatus, exitedAt: nanosOf(exitedAt) ?? 0n });
  },
  '/tasks/oom': (exchange, namespace, value) => {
    exchange.publish(namespace, '/tasks/oom', { containerId: events.TaskOOM.decode(value).containerId });
  },
  '/tasks/exec-added': (exchange, namespace, value) => {
    const { containerId, execId } = events.TaskExecAdded.decode(value);
    exchange.publish(namespace, '/tasks/exec-added', { containerId, execId });
  },
  '/tasks/exec-started': (exchange, namespace, value) => {
    const { containerId, execId, pid } = events.TaskExecStarted.decode(value);
    exchange.publish(namespace, '/tasks/exec-started', { containerId, execId, pid });
  },
  '/tasks/paused': (exchange, namespace, value) => {
    exchange.publish(namespace, '/tasks/paused', { containerId: events.TaskPaused.decode(value).containerId });
  },
  '/tasks/resumed': (exchange, namespace, value) => {
    exchange.publish(namespace, '/tasks/resumed', { containerId: events.TaskResumed.decode(value).containerId });
  },
};

/** Where shims send their events; a shim waits for each answer, so each is given at once. */
export class EventServer {
  readonly #options: EventServerOptions;
  readonly #server: TtrpcServer;
  #listening: Promise<void> | undefined;
  #closed = false;

  constructor(options: EventServerOptions) {
    this.#options = options;
    this.#server = new TtrpcServer({ log: options.log });
    this.#server.handle(containerd.services.events.ttrpc.v1.Events, {
      Forward: ({ envelope }) => {
        if (envelope?.event) this.#accept(envelope.namespace, envelope.topic, envelope.event.value);
        return {};
      },
    });
  }

  /** Listens from the first call on, until it is closed. */
  async listen(): Promise<void> {
    // what goes on after the agent's end must not keep its process
    if (this.#closed) throw new BerthError('Canceled', 'the agent stops, and no shim can tell it of its events');
    this.#listening ??= this.#server.listen(this.#options.path);
    return this.#listening;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#listening?.catch(() => {});
    await this.#server.close();
  }

  #accept(namespace: string, topic: string, value: Buffer): void {
    const { exchange, log } = this.#options;
    log.debug('event', { namespace, topic });
    if (Object.hasOwn(topics, topic)) topics[topic]?.(exchange, namespace, value);
  }
}
