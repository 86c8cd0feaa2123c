import { newId } from '@passerelle/database';
import type { Idea } from '../solver/idea.entity.js';

/**
 * Ids for ideas that replace others. An idea with the same title is the same idea, so that concepts with this idea
 * keep their link. Ideas are read in the order of their ids. So a known idea that now comes after a new one becomes
 * new as well.
 */
export function withIds<Given extends { title: string }>(
  ideas: readonly Given[],
  known: readonly Pick<Idea, 'id' | 'title'>[],
): (Given & { id: string })[] {
  let last = '';
  return ideas.map((idea) => {
    const same = known.find(({ id, title }) => title === idea.title && id > last);
    last = same?.id ?? newId();
    return { ...idea, id: last };
  });
}
