import { line } from '@passerelle/graphql';
import { z } from 'zod';

/** The longest text that is searched for, in characters. */
const LONGEST = 200;

export const searchText = z.object({ text: line({ min: 0, max: LONGEST }) });
