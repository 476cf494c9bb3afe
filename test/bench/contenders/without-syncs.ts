/**
 * without-syncs.ts COMMAND...: becomes a command for which, and for whose children, every call that syncs returns 0 at once
 * and does nothing: a seccomp filter answers it. The price of syncs is told with it; nothing else should ever run so.
 */
import koffi from 'koffi';

const calls: Readonly<Record<string, readonly number[]>> = {
  // sync, fsync, fdatasync, sync_file_range, syncfs
  x64: [162, 74, 75, 277, 306],
  arm64: [81, 82, 83, 84, 267],
};

interface Instruction {
  readonly code: number;
  readonly jt: number;
  readonly jf: number;
  readonly k: number;
}

const [loadWord, jumpIfEqual, answer] = [0x20, 0x15, 0x06];
const [allow, zeroAsError] = [0x7fff0000, 0x00050000];

/** Whoever asks for one of the numbers is answered with the error 0, which is success. */
function filter(numbers: readonly number[]): Instruction[] {
  return [
    { code: loadWord, jt: 0, jf: 0, k: 0 },
    ...numbers.map((k, index) => ({ code: jumpIfEqual, jt: numbers.length - index, jf: 0, k })),
    { code: answer, jt: 0, jf: 0, k: allow },
    { code: answer, jt: 0, jf: 0, k: zeroAsError },
  ];
}

function bytesOf(instructions: readonly Instruction[]): Buffer {
  const bytes = Buffer.alloc(instructions.length * 8);
  for (const [index, { code, jt, jf, k }] of instructions.entries()) {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(jt, index * 8 + 2);
    bytes.writeUInt8(jf, index * 8 + 3);
    bytes.writeUInt32LE(k, index * 8 + 4);
  }
  return bytes;
}

function install(instructions: readonly Instruction[]): void {
  const program = koffi.struct({ length: 'uint16_t', instructions: 'void *' });
  const libc = koffi.load('libc.so.6');
  const set = libc.func('int prctl(int option, unsigned long a, unsigned long b, unsigned long c, unsigned long d)');
  const setFilter = libc.func('prctl', 'int', ['int', 'unsigned long', koffi.pointer(program)]);
  const [noNewPrivileges, seccomp, modeFilter] = [38, 22, 2];
  const list = { length: instructions.length, instructions: bytesOf(instructions) };
  if (set(noNewPrivileges, 1, 0, 0, 0) !== 0 || setFilter(seccomp, modeFilter, list) !== 0) {
    throw new Error('the kernel takes no seccomp filter');
  }
}

const [file = '', ...args] = process.argv.slice(2);
const numbers = calls[process.arch];
if (!numbers) throw new Error(`the numbers of system calls are not known on ${process.arch}`);
install(filter(numbers));
if (!process.execve) throw new Error('this Node cannot become another program');
process.execve(file, [file, ...args]);
