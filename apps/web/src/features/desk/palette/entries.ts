export interface Entry {
  key: string;
  label: string;
  /** Text beside the label, such as the key of the same action. */
  aside?: string;
  /** The server has found this entry. While a new search runs, the entry still belongs to the former words. */
  isFound?: true;
  pick: () => void;
}

/** Entries of one kind, with their title. */
export interface Group {
  label: string;
  entries: readonly Entry[];
}

const folded = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

/**
 * The entries whose label has a word beginning with each of the typed words. Accents and case make no difference.
 */
export function entriesCalled(words: string, entries: readonly Entry[]): Entry[] {
  const sought = folded(words)
    .split(' ')
    .filter((word) => word !== '');
  return entries.filter(({ label }) => {
    const name = folded(label);
    return sought.every((word) => name.includes(` ${word}`));
  });
}

/** The first entries of each group, without empty groups. */
export const shortGroups = (groups: readonly Group[], most: number): Group[] =>
  groups
    .map(({ label, entries }) => ({ label, entries: entries.slice(0, most) }))
    .filter(({ entries }) => entries.length > 0);

const ELSEWHERE = 2;

/** How well a label matches the words: 0 is the label itself, 1 its beginning, 2 anything else. */
function distanceOf(words: string, { label }: Entry): number {
  const [sought, name] = [folded(words), folded(label)];
  if (name === sought) return 0;
  return name.startsWith(sought) ? 1 : ELSEWHERE;
}

/**
 * Found entries: first exact names, then names with this beginning, such as a name without its suffix. Sorts entries
 * within their group, and groups by their best entry. Otherwise the order stays.
 */
export function exactFirst(words: string, groups: readonly Group[]): Group[] {
  const far = (entry: Entry): number => distanceOf(words, entry);
  const nearest = ({ entries }: Group): number => Math.min(ELSEWHERE, ...entries.map(far));
  return groups
    .map(({ label, entries }) => ({ label, entries: entries.toSorted((a, b) => far(a) - far(b)) }))
    .toSorted((a, b) => nearest(a) - nearest(b));
}

/** Index of the next entry up or down. The ends wrap around. */
export const nextPlace = (place: number, step: 1 | -1, count: number): number =>
  count === 0 ? 0 : (place + step + count) % count;
