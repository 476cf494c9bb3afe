import { closeSync } from 'node:fs';
import * as libc from './libc.ts';

const AF_INET = 2;
const SOCK_DGRAM = 2;
const SOCK_CLOEXEC = 0o2000000;
const SIOCGIFFLAGS = 0x8913;
const SIOCSIFFLAGS = 0x8914;
const IFF_UP = 1;

// struct ifreq: the name in 16 bytes, then a union that starts with the flags
const ifreqBytes = 40;
const flagsOffset = 16;

/** Brings `lo` up in the calling thread's network namespace; the kernel gives it 127.0.0.1 and ::1. */
export function bringUpLoopback(): void {
  const fd = libc.socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC);
  try {
    const request = new DataView(new ArrayBuffer(ifreqBytes));
    const bytes = new Uint8Array(request.buffer);
    bytes.set(Buffer.from('lo'));
    libc.ioctl(fd, SIOCGIFFLAGS, bytes);
    request.setInt16(flagsOffset, request.getInt16(flagsOffset, true) | IFF_UP, true);
    libc.ioctl(fd, SIOCSIFFLAGS, bytes);
  } finally {
    closeSync(fd);
  }
}
