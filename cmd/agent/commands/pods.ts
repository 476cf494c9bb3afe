import type { Group } from '../cli/command.ts';

export const group: Group = {
  summary: 'Pods on this node.',
  commands: {
    list: { summary: 'list the pods', load: async () => (await import('./pods-list.ts')).command },
    remove: { summary: 'stop and remove pods', load: async () => (await import('./pods-remove.ts')).command },
  },
  notes: 'Where no agent serves, the command starts one for as long as it takes.',
};
