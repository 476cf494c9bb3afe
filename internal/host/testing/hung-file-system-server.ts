import { constants, openSync, readSync, writeSync } from 'node:fs';
import { whenReady } from '../libc.ts';
import { mount } from '../mount.ts';

/**
 * Serves a FUSE file system with one empty folder, and answers nothing once it is told to hang by a line of its standard
 * input, at whose end it ends. A process of its own: nobody who hangs in the file system can keep it from ending.
 */
const operation = { lookup: 1, forget: 2, getattr: 3, init: 26, interrupt: 36, batchForget: 42 } as const;
const ENOENT = 2;
const ENOSYS = 38;

/** struct fuse_in_header */
const inHeaderBytes = 40;
const outHeaderBytes = 16;

class Server {
  readonly #device = openSync('/dev/fuse', constants.O_RDWR | constants.O_NONBLOCK);
  readonly #buffer = Buffer.alloc(256 * 1024);
  hangs = false;

  mount(target: string): void {
    const options = [`fd=${this.#device}`, 'rootmode=40000', 'user_id=0', 'group_id=0', 'allow_other'];
    mount({ source: 'hung', target, type: 'fuse', options });
    this.#serve();
  }

  #serve(): void {
    whenReady(this.#device, 'readable', () => {
      const length = this.#read();
      if (length === undefined) return;
      if (length > 0) this.#answer(this.#buffer.subarray(0, length));
      this.#serve();
    });
  }

  #read(): number | undefined {
    try {
      return readSync(this.#device, this.#buffer);
    } catch (error) {
      // given up again before it was read
      if (error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'ENOENT')) return 0;
      return undefined;
    }
  }

  #answer(request: Buffer): void {
    const code = request.readUInt32LE(4);
    const unique = request.readBigUInt64LE(8);
    const silent: readonly number[] = [operation.forget, operation.interrupt, operation.batchForget];
    if (silent.includes(code)) return;
    if (code === operation.init) this.#reply(unique, 0, initAnswer(request));
    else if (this.hangs) return;
    else if (code === operation.getattr) this.#reply(unique, 0, rootAttributes());
    else this.#reply(unique, code === operation.lookup ? ENOENT : ENOSYS, Buffer.alloc(0));
  }

  #reply(unique: bigint, errno: number, body: Buffer): void {
    const header = Buffer.alloc(outHeaderBytes);
    header.writeUInt32LE(outHeaderBytes + body.length, 0);
    header.writeInt32LE(-errno, 4);
    header.writeBigUInt64LE(unique, 8);
    writeSync(this.#device, Buffer.concat([header, body]));
  }
}

/** struct fuse_init_out, of version 7.31 */
function initAnswer(request: Buffer): Buffer {
  const body = Buffer.alloc(64);
  body.writeUInt32LE(7, 0);
  body.writeUInt32LE(31, 4);
  body.writeUInt32LE(request.readUInt32LE(inHeaderBytes + 8), 8);
  body.writeUInt32LE(128 * 1024, 20);
  return body;
}

/** struct fuse_attr_out, of a folder that is asked about again each time */
function rootAttributes(): Buffer {
  const body = Buffer.alloc(104);
  const attributes = body.subarray(16);
  attributes.writeBigUInt64LE(1n, 0);
  attributes.writeUInt32LE(0o040755, 60);
  attributes.writeUInt32LE(2, 64);
  attributes.writeUInt32LE(4096, 80);
  return body;
}

const server = new Server();
server.mount(process.argv[2] ?? '');
process.stdout.write('mounted\n');
process.stdin.on('data', () => {
  server.hangs = true;
  process.stdout.write('hangs\n');
});
process.stdin.on('end', () => process.exit());
