/**
 * Node's own HTTP. As an ES module, `import 'node:http'` reads every export, and one of them brings a whole web client into
 * memory: 2.5 MB of heap and 40 ms of each start.
 */
export const http = process.getBuiltinModule('node:http');
