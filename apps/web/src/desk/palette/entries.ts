/** Something that the palette opens or does. */
export interface Entry {
  key: string;
  label: string;
  /** Beside it, such as the key that does the same. */
  aside?: string;
  /** The server has found it: as long as it is asked anew, it answers other words. */
  isFound?: true;
  pick: () => void;
}

/** Entries of one kind. */
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

/** Those in which each of the words begins a word; accents and case do not count. */
export function entriesCalled(words: string, entries: readonly Entry[]): Entry[] {
  const sought = folded(words)
    .split(' ')
    .filter((word) => word !== '');
  return entries.filter(({ label }) => {
    const name = folded(label);
    return sought.every((word) => name.includes(` ${word}`));
  });
}

/** Groups that have something in them, of each the first few. */
export const shortGroups = (groups: readonly Group[], most: number): Group[] =>
  groups
    .map(({ label, entries }) => ({ label, entries: entries.slice(0, most) }))
    .filter(({ entries }) => entries.length > 0);

/** The place of the next one down or up, and round. */
export const nextPlace = (place: number, step: 1 | -1, count: number): number =>
  count === 0 ? 0 : (place + step + count) % count;
