import { BerthError } from '../../errors/errors.ts';
import type { ImageRecord, ImageStore } from '../image-store.ts';
import { formatReference, parseReference, withDefaultTag } from '../reference.ts';

export interface ExportedImage {
  readonly record: ImageRecord;
  /** The names that the archive gives it. */
  readonly references: readonly string[];
}

/** Each image once, however many of its names are asked for. */
export function selectImages(images: ImageStore, names: readonly string[]): ExportedImage[] {
  if (names.length === 0) throw new BerthError('InvalidArgument', 'no image is named: name at least one');
  const selected = new Map<string, { readonly record: ImageRecord; readonly references: Set<string> }>();
  for (const name of names) {
    const record = images.require(name);
    const { references } = selected.get(record.id) ?? { references: new Set() };
    const tag = record.references.find(reference => reference === fullName(name));
    for (const reference of tag === undefined ? record.references : [tag]) references.add(reference);
    selected.set(record.id, { record, references });
  }
  return [...selected.values()].map(({ record, references }) => ({ record, references: [...references] }));
}

/** Undefined for an id. */
function fullName(name: string): string | undefined {
  try {
    return formatReference(withDefaultTag(parseReference(name)));
  } catch {
    return undefined;
  }
}
