/** What two people made of a text at the same time; undefined: both changed the same lines. */
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
  // Where both begin at the same line, nobody knows whose comes first.
  if (first.to > second.from || first.from === second.from) return undefined;
  return [
    ...lines.slice(0, first.from),
    ...first.lines,
    ...lines.slice(first.to, second.from),
    ...second.lines,
    ...lines.slice(second.to),
  ].join('\n');
}

/** The lines that were replaced, from one to before the other, and what stands in their place. */
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
