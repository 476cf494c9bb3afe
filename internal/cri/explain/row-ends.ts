import type { HistoryRow } from '../../metadata/history.ts';
import type { Deps } from '../deps.ts';
import { podName } from '../history/pod-history.ts';
import { containerNote, sandboxNote } from '../history/row-notes.ts';

/** What an agent was killed before it had noted, and stands in the rows. */
export function endsOfRows(
  { sandboxes, containers }: Pick<Deps, 'sandboxes' | 'containers'>,
  pod: string,
  kept: readonly HistoryRow[],
): HistoryRow[] {
  const sandbox = sandboxes.get(pod);
  if (!sandbox) return [];
  const name = podName(sandbox);
  const ofPod = containers.list().filter(({ sandboxId }) => sandboxId === pod);
  const ends = [
    { subject: { id: pod, pod, name }, note: sandboxNote({ before: undefined, after: sandbox }, 0) },
    ...ofPod.map(row => ({
      subject: { id: row.id, pod, name: `${name}/${row.name}` },
      note: containerNote({ before: undefined, after: row }, 0),
    })),
  ];
  return ends.flatMap(({ subject, note }) => {
    const isKept = kept.some(each => each.subject.id === subject.id && each.entry.what === note?.what);
    return note?.at === undefined || isKept ? [] : [{ subject, entry: { ...note, at: note.at } }];
  });
}
