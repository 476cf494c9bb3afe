import { Namespace, type ReflectionObject, Service } from 'protobufjs';

/** Everything declared below `namespace`, services too, outermost first. */
export function* walk(namespace: Namespace): Generator<ReflectionObject> {
  for (const object of namespace.nestedArray) {
    yield object;
    if (object instanceof Namespace) yield* walk(object);
  }
}

export function services(namespace: Namespace): Service[] {
  return [...walk(namespace)].filter(object => object instanceof Service);
}
