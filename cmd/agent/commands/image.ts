import type { Group } from '../cli/command.ts';

export const group: Group = {
  summary: 'Images on this node, by the agent that serves.',
  commands: {
    import: {
      summary: 'unpack an image archive into the store',
      load: async () => (await import('./image-import.ts')).command,
    },
    list: { summary: 'list the images', load: async () => (await import('./image-list.ts')).command },
  },
};
