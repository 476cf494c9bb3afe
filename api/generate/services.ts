import type { Method, Namespace, Root, Service } from 'protobufjs';
import { services } from './reflection.ts';

function rpc(method: Method): string {
  const [request, response] = [method.resolvedRequestType, method.resolvedResponseType];
  const streams = `requestStream: ${method.requestStream === true}, responseStream: ${method.responseStream === true}`;
  return `    ${method.name}: { request: $root${request?.fullName}, response: $root${response?.fullName}, ${streams} },`;
}

function table(service: Service): string {
  const name = service.fullName.slice(1);
  return [
    `$root.${name} = {`,
    `  name: "${name}",`,
    '  methods: {',
    ...service.methodsArray.map(rpc),
    '  },',
    '};',
  ].join('\n');
}

/** JavaScript that hangs a table of its RPCs at each service's own name. */
export function serviceTables(root: Root | Namespace): string {
  return services(root)
    .map(service => `\n${table(service)}\n`)
    .join('');
}
