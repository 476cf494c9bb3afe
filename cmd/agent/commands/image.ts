import type { Group } from '../cli/command.ts';

export const group: Group = {
  summary: 'Images on this node, by the agent that serves.',
  commands: {
    pull: {
      summary: 'pull an image from its registry',
      load: async () => (await import('./image-pull.ts')).command,
    },
    import: {
      summary: 'unpack an image archive into the store',
      load: async () => (await import('./image-import.ts')).command,
    },
    export: {
      summary: 'write images into an archive',
      load: async () => (await import('./image-export.ts')).command,
    },
    list: { summary: 'list the images', load: async () => (await import('./image-list.ts')).command },
    rm: { summary: 'remove images', load: async () => (await import('./image-rm.ts')).command },
    prune: {
      summary: 'remove the images that nothing uses',
      load: async () => (await import('./image-prune.ts')).command,
    },
    verify: {
      summary: 'find damage, and repair it',
      load: async () => (await import('./image-verify.ts')).command,
    },
  },
};
