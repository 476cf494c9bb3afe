import { invalidArgument } from './invalid-argument.ts';

export interface QosClasses {
  readonly blockIo: string | undefined;
  readonly rdt: string | undefined;
}

/** What a container is called by, and the annotations of both. */
export interface Annotated {
  readonly container: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly podAnnotations: Readonly<Record<string, string>>;
}

/** The classes that annotations put a container in: its own first, then the pod's word on it, then that on all. */
export const qosClasses = (annotated: Annotated): QosClasses => ({
  blockIo: classOf('blockio', annotated),
  rdt: classOf('rdt', annotated),
});

function classOf(what: 'blockio' | 'rdt', { container, annotations, podAnnotations }: Annotated): string | undefined {
  const podKey = `${what}.resources.beta.kubernetes.io`;
  const name =
    annotations[`io.kubernetes.cri.${what}-class`] ??
    podAnnotations[`${podKey}/container.${container}`] ??
    podAnnotations[`${podKey}/pod`];
  if (name === undefined || name === '') return undefined;
  if (/^[A-Za-z0-9][\w.-]{0,62}$/.test(name)) return name;
  throw invalidArgument(`${what} class ${JSON.stringify(name)} is not a name of letters, digits, "_", "." and "-"`);
}
