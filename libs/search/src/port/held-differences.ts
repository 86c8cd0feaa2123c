import type { HeldDifferences, HeldVersion } from './search-index.js';

/** Reads the expected documents after the held ones, so that a document that is put meanwhile counts as missing and is not overlooked. */
export async function differencesBetween(
  held: AsyncIterable<readonly HeldVersion[]>,
  expected: AsyncIterable<readonly HeldVersion[]>,
): Promise<HeldDifferences> {
  const versions = new Map<string, string>();
  for await (const page of held) for (const { id, version } of page) versions.set(id, version);
  const missing = new Map<string, string>();
  const stale = new Map<string, string>();
  let count = 0;
  for await (const page of expected) {
    count += page.length;
    for (const { id, version } of page) {
      const there = versions.get(id);
      versions.delete(id);
      if (there === undefined) missing.set(id, version);
      else if (there !== version) stale.set(id, version);
    }
  }
  return { expected: count, missing, stale, leftOver: new Set(versions.keys()) };
}

/** Only the differences that two looks have in common: documents on their way at the first look have arrived by the second. */
export async function lastingDifferences(look: () => Promise<HeldDifferences>): Promise<HeldDifferences> {
  const first = await look();
  if (first.missing.size + first.stale.size + first.leftOver.size === 0) return first;
  const second = await look();
  return {
    expected: second.expected,
    missing: inBoth(first.missing, second.missing),
    stale: inBoth(first.stale, second.stale),
    leftOver: new Set([...second.leftOver].filter((id) => first.leftOver.has(id))),
  };
}

function inBoth(
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map([...second].filter(([id, version]) => first.get(id) === version));
}
