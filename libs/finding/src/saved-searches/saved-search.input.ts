import { labelled, line, rule } from '@passerelle/problems';
import { solverKinds } from '@passerelle/solvers';
import { tagsLabel } from '@passerelle/taxonomy';
import { territoriesLabel } from '@passerelle/territories';
import { z } from 'zod';
import { sentences } from '../finding.sentences.js';
import { searchText } from '../searching/search.input.js';
import type { SearchedFor } from './saved-search.entity.js';

/** Longest name, in characters. */
export const LONGEST_NAME = 100;

const name = line({ max: LONGEST_NAME });
/** A reference as in addresses; whether the tag or place exists is checked later. */
const references = z.array(z.string().max(200)).max(100);
const asksNothing = rule('nothing_asked', sentences.nothingAsked());

export const savedSearchInput = labelled(
  searchText
    .extend({
      name,
      tags: references,
      territories: references,
      kinds: z.array(z.enum(solverKinds)),
    } satisfies Record<Exclude<keyof SearchedFor, 'text'> | 'name', z.ZodType>)
    .refine(
      (said) => {
        const { name: _, ...asked } = said;
        return Object.values(asked satisfies SearchedFor).some(({ length }) => length > 0);
      },
      {
        ...asksNothing,
        path: ['text'],
      },
    ),
  {
    name: sentences.searchName(),
    text: sentences.searchedWords(),
    tags: tagsLabel,
    territories: territoriesLabel,
    kinds: sentences.searchedKinds(),
  },
);

export const searchNameInput = labelled(z.object({ name }), { name: sentences.searchName() });
