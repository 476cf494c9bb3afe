import { BerthError } from '../errors/errors.ts';
import type { Task } from './task.ts';

/** The tasks of this agent, by namespace and id. */
export class TaskList {
  readonly #tasks = new Map<string, Task>();
  readonly #reserved = new Set<string>();

  /** Holds the id for a task that is being made; returns what lets go of it. */
  reserve(namespace: string, id: string): () => void {
    const key = keyOf(namespace, id);
    if (this.#tasks.has(key) || this.#reserved.has(key)) {
      throw new BerthError('AlreadyExists', `container "${id}" has a task already`);
    }
    this.#reserved.add(key);
    return () => this.#reserved.delete(key);
  }

  add(task: Task): void {
    this.#tasks.set(keyOf(task.namespace, task.id), task);
  }

  remove(task: Task): void {
    const key = keyOf(task.namespace, task.id);
    if (this.#tasks.get(key) === task) this.#tasks.delete(key);
  }

  find(namespace: string, id: string): Task | undefined {
    return this.#tasks.get(keyOf(namespace, id));
  }

  /** A copy, of one namespace or of all. */
  list(namespace?: string): Task[] {
    const all = [...this.#tasks.values()];
    return namespace === undefined ? all : all.filter(task => task.namespace === namespace);
  }

  ofPod(namespace: string, sandboxId: string): Task[] {
    return this.list(namespace).filter(task => task.sandboxId === sandboxId);
  }
}

const keyOf = (namespace: string, id: string): string => `${namespace}/${id}`;
