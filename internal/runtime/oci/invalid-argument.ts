import { BerthError } from '../../errors/errors.ts';

export const invalidArgument = (sentence: string): BerthError => new BerthError('InvalidArgument', sentence);
