import { createHash } from 'node:crypto';
import { servedPlace } from '@passerelle/config/place';
import type { Tag, TaxonomySnapshot } from '@passerelle/taxonomy';

/** A counted tag, with the ids of the tags that count for it: itself, narrower ones, and those merged into one of them. */
export interface ObservedTopic {
  kind: 'theme' | 'activity' | 'tag';
  id: string;
  tags: string[];
}

/** The present themes of the taxonomy. */
export const observedThemes = (snapshot: TaxonomySnapshot): Tag[] =>
  [...snapshot.byId.values()].filter(({ facet, state }) => facet === 'theme' && state === 'current');

/** The number of an activity in article D7231-1 of the code du travail. */
const officialNumber = /^(I{1,2})\.(\d+)$/;

/** The activities of the law (code du travail, D7231-1: five of part I, twenty-one of part II), in the order of the article. */
export const observedActivities = (snapshot: TaxonomySnapshot): Tag[] =>
  [...snapshot.byId.values()]
    .flatMap((tag) => {
      const [, part = '', number] = officialNumber.exec(tag.officialCode ?? '') ?? [];
      return tag.facet === 'activity' && tag.state === 'current' && part !== ''
        ? [{ tag, part: part.length, number: Number(number) }]
        : [];
    })
    .toSorted((a, b) => a.part - b.part || a.number - b.number)
    .map(({ tag }) => tag);

/** All topics of counts: themes, activities, and every tag by itself, with the tags merged into it. */
export function observedTopics(snapshot: TaxonomySnapshot): ObservedTopic[] {
  const within = (kind: ObservedTopic['kind'], tags: readonly Tag[]): ObservedTopic[] =>
    tags.map(({ id }) => ({ kind, id, tags: snapshot.idsWithin(id) }));
  const alone = new Map<string, string[]>();
  for (const id of snapshot.byId.keys()) {
    const current = snapshot.current(id)?.id ?? id;
    alone.set(current, [...(alone.get(current) ?? []), id]);
  }
  return [
    ...within('theme', observedThemes(snapshot)),
    ...within('activity', observedActivities(snapshot)),
    ...[...alone].map(([id, tags]): ObservedTopic => ({ kind: 'tag', id, tags })),
  ];
}

/** Changes when other tags count for a theme, since months are counted by theme. */
export const fingerprintOf = (topics: readonly ObservedTopic[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        topics
          .filter(({ kind }) => kind === 'theme')
          .map(({ id, tags }) => [id, tags.toSorted()])
          .toSorted(),
      ),
    )
    .digest('base64url');

/** The places for which figures are offered, the largest first. */
export function observedPlaces(): readonly string[] {
  const { region, departement, epci, communes } = servedPlace();
  return [region, departement, epci, ...communes].map(({ code }) => code);
}

/** All territories, or all themes. */
export const ALL = '';
