import { searchedWords } from '@passerelle/problems';
import { z } from 'zod';

/** The longest text that is searched for, in characters. */
const LONGEST = 200;

export const searchText = z.object({ text: searchedWords(LONGEST) });
