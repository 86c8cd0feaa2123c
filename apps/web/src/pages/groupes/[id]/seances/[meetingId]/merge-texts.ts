/** Merges two changes of a text made at the same time. undefined: both changed the same lines. */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  const lines = base.split('\n');
  const here = changeOf(lines, mine.split('\n'));
  const there = changeOf(lines, theirs.split('\n'));
  const [first, second] =
    here.from < there.from || (here.from === there.from && here.to < there.to)
      ? [here, there]
      : [there, here];
  // Both changes begin at the same line, so their order is unknown.
  if (first.to > second.from || first.from === second.from) return undefined;
  return [
    ...lines.slice(0, first.from),
    ...first.lines,
    ...lines.slice(first.to, second.from),
    ...second.lines,
    ...lines.slice(second.to),
  ].join('\n');
}

/** All lines of both texts: shared lines once, elsewhere their lines before mine. */
export function keepBoth(theirs: string, mine: string): string {
  const [first, second] = [theirs.split('\n'), mine.split('\n')];
  /** Number of lines that both texts share in order, from line i of the first and line j of the second. */
  const common = Array.from({ length: first.length + 1 }, () => new Uint16Array(second.length + 1));
  const commonFrom = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = first.length - 1; i >= 0; i -= 1)
    for (let j = second.length - 1; j >= 0; j -= 1)
      common[i]?.fill(
        first[i] === second[j]
          ? commonFrom(i + 1, j + 1) + 1
          : Math.max(commonFrom(i + 1, j), commonFrom(i, j + 1)),
        j,
        j + 1,
      );
  const kept: (string | undefined)[] = [];
  let [i, j] = [0, 0];
  while (i < first.length && j < second.length) {
    const isSame = first[i] === second[j];
    const isTheirs = isSame || commonFrom(i + 1, j) >= commonFrom(i, j + 1);
    kept.push(isTheirs ? first[i] : second[j]);
    if (isTheirs) i += 1;
    if (isSame || !isTheirs) j += 1;
  }
  return [...kept, ...first.slice(i), ...second.slice(j)].join('\n');
}

/** A change: lines `from` to before `to` are replaced by other lines. */
interface Change {
  from: number;
  to: number;
  lines: string[];
}

function changeOf(before: readonly string[], after: readonly string[]): Change {
  const shortest = Math.min(before.length, after.length);
  let from = 0;
  while (from < shortest && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shortest - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from, to: before.length - end, lines: after.slice(from, after.length - end) };
}
