/**
 * Node's own HTTP. `import 'node:http'` reads every export, one of which brings a whole web client into memory: 1.7 MiB of
 * an idle agent, and 17 ms of its start.
 */
export const http = process.getBuiltinModule('node:http');
