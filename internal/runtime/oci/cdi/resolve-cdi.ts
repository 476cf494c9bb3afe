import { BerthError } from '../../../errors/errors.ts';
import { invalidArgument } from '../invalid-argument.ts';
import type { CdiEdits, CdiSpec } from './cdi-spec.ts';

/** What a CDI file of the host holds, or why it can't be used. */
export type CdiFile = {
  readonly path: string;
  /** Of the folder it was found in: what a higher one says takes the place of the lower one's. */
  readonly priority: number;
} & ({ readonly spec: CdiSpec } | { readonly problem: string });

const annotationPrefix = 'cdi.k8s.io/';

/** The qualified names that a container asks for, by the field of the CRI and by annotations, each once. */
export function askedCdiDevices(config: {
  readonly CDIDevices?: readonly { readonly name: string }[];
  readonly annotations: Readonly<Record<string, string>>;
}): string[] {
  const annotated = Object.entries(config.annotations)
    .filter(([key]) => key.startsWith(annotationPrefix))
    .flatMap(([, value]) => value.split(','));
  const names = [...(config.CDIDevices ?? []).map(({ name }) => name), ...annotated];
  for (const name of names) {
    if (!/^[\w.-]+\/[\w.-]+=[\w.:-]+$/.test(name)) {
      throw invalidArgument(`CDI device ${JSON.stringify(name)} is not of the form vendor.com/class=name`);
    }
  }
  return [...new Set(names)];
}

interface Found {
  readonly file: Extract<CdiFile, { spec: CdiSpec }>;
  readonly edits: CdiEdits;
}

/** The edits for all of the devices, in the order asked; those that a file has for all its devices come once. */
export function resolveCdi(names: readonly string[], files: readonly CdiFile[]): CdiEdits[] {
  const known = byName(files);
  const common = new Set<CdiSpec>();
  return names.flatMap(name => {
    const { file, edits } = one(name, known, files);
    if (common.has(file.spec)) return [edits];
    common.add(file.spec);
    return [file.spec.edits, edits];
  });
}

function byName(files: readonly CdiFile[]): Map<string, Found[]> {
  const known = new Map<string, Found[]>();
  for (const file of files) {
    if (!('spec' in file)) continue;
    for (const [device, edits] of file.spec.devices) {
      const name = `${file.spec.kind}=${device}`;
      const before = known.get(name) ?? [];
      const [rival] = before;
      if (rival && rival.file.priority > file.priority) continue;
      known.set(
        name,
        rival && rival.file.priority === file.priority ? [...before, { file, edits }] : [{ file, edits }],
      );
    }
  }
  return known;
}

function one(name: string, known: ReadonlyMap<string, Found[]>, files: readonly CdiFile[]): Found {
  const [found, rival] = known.get(name) ?? [];
  if (!found) throw unknown(name, [...known.keys()], files);
  if (!rival) return found;
  throw invalidArgument(`CDI device "${name}" is in both "${found.file.path}" and "${rival.file.path}": remove one`);
}

const mostNamed = 20;

function unknown(name: string, known: readonly string[], files: readonly CdiFile[]): BerthError {
  const kind = name.slice(0, name.indexOf('='));
  const ofKind = known.filter(other => other.startsWith(`${kind}=`));
  const kinds = new Set(known.map(other => other.slice(0, other.indexOf('='))));
  const [what, names] = ofKind.length > 0 ? [`the devices of ${kind}`, ofKind] : ['the kinds here', [...kinds]];
  const shown = names.slice(0, mostNamed).map(other => `"${other}"`);
  const list = [...shown, ...(names.length > mostNamed ? ['and more'] : [])].join(', ') || 'none';
  const broken = files.flatMap(file => ('problem' in file ? [`${file.path}: ${file.problem}`] : []));
  return new BerthError('InvalidArgument', `CDI device "${name}" is not known: ${what} are ${list}`, {
    ...(broken.length > 0 && { detail: broken.slice(0, mostNamed).join('\n') }),
  });
}
