/*
 * The registers of processors that came after User-Mode Linux 6.1 (AMX) are more than it saves, and the host's kernel
 * takes them back only as a whole: so what it saved is put into what the process has.
 */
#define _GNU_SOURCE
#include <elf.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* where an XSAVE area says which components it holds, and those that 2696 bytes have room for: up to AVX-512 */
enum { components = 512, known = 0xff };

static long call(long request, long pid, void *address, void *data) {
  return syscall(SYS_ptrace, request, pid, address, data);
}

static long set_registers(long pid, void *type, struct iovec *saved) {
  static _Thread_local char area[1 << 14];
  struct iovec whole = {area, sizeof area};
  uint64_t before, after;

  if (call(PTRACE_GETREGSET, pid, type, &whole) < 0) return -1;
  if (saved->iov_len >= whole.iov_len) return call(PTRACE_SETREGSET, pid, type, saved);
  memcpy(&before, area + components, sizeof before);
  memcpy(area, saved->iov_base, saved->iov_len);
  memcpy(&after, area + components, sizeof after);
  after = (after & known) | (before & ~(uint64_t)known);
  memcpy(area + components, &after, sizeof after);
  return call(PTRACE_SETREGSET, pid, type, &whole);
}

long ptrace(enum __ptrace_request request, ...) {
  va_list rest;
  va_start(rest, request);
  long pid = va_arg(rest, int);
  void *address = va_arg(rest, void *);
  void *data = va_arg(rest, void *);
  va_end(rest);

  if (request == PTRACE_SETREGSET && (long)address == NT_X86_XSTATE) return set_registers(pid, address, data);
  if (request != PTRACE_PEEKTEXT && request != PTRACE_PEEKDATA && request != PTRACE_PEEKUSER)
    return call(request, pid, address, data);
  long word;
  return call(request, pid, address, &word) < 0 ? -1 : word;
}
