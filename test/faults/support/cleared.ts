import { settled } from '../../integration/support/settled.ts';

/** What is left once a start has had its time to clear away what the one before left. */
export const cleared = (look: () => Promise<string[]>): Promise<string[]> => settled(5000, look);
