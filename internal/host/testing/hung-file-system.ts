import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { unmount } from '../mount.ts';

const program = join(import.meta.dirname, 'hung-file-system-server.ts');

/**
 * A FUSE file system with one empty folder, which from `hang` on answers nothing: whoever asks it then is in a wait that
 * no signal ends, until the file system does. This process must not look at it itself.
 */
export class HungFileSystem {
  readonly path: string;
  readonly #server: ChildProcess;

  private constructor(path: string, server: ChildProcess) {
    this.path = path;
    this.#server = server;
  }

  static async mount(path: string): Promise<HungFileSystem> {
    const server = spawn(process.execPath, [program, path], { stdio: ['pipe', 'pipe', 'inherit'] });
    const fileSystem = new HungFileSystem(path, server);
    await fileSystem.#answer();
    return fileSystem;
  }

  async hang(): Promise<void> {
    this.#server.stdin?.write('hang\n');
    await this.#answer();
  }

  /** Whoever waits gets an error. */
  async end(): Promise<void> {
    unmount(this.path, { detach: true });
    const ended = once(this.#server, 'exit');
    if (this.#server.kill('SIGKILL')) await ended;
  }

  async #answer(): Promise<void> {
    const ended = once(this.#server, 'exit').then(([code]) => {
      throw new Error(`the server of the file system ended with ${code}`);
    });
    if (this.#server.stdout) await Promise.race([once(this.#server.stdout, 'data'), ended]);
    ended.catch(() => {});
  }
}
