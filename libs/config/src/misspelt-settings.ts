import { settingNames } from './settings.js';

/** Variables of systems and tools whose names are similar to settings. */
const OF_OTHERS = new Set(['HOSTNAME', 'HOSTTYPE', 'SMTP_PORT']);

/** Variables of the environment whose names are similar to a setting's, with that setting. */
export function misspeltSettings(
  env: Readonly<Record<string, string | undefined>>,
): { name: string; meant: string }[] {
  return Object.keys(env)
    .filter(
      (name) => /^[A-Z][A-Z0-9_]{4,39}$/i.test(name) && !settingNames.includes(name) && !OF_OTHERS.has(name),
    )
    .flatMap((name) => {
      const mostFaults = name.length < 8 ? 1 : 2;
      const [nearest] = settingNames
        .filter((setting) => setting.length > 4)
        .map((meant) => ({ meant, faults: faultsBetween(name.toUpperCase().replaceAll('-', '_'), meant) }))
        .toSorted((one, other) => one.faults - other.faults);
      return nearest !== undefined && nearest.faults <= mostFaults ? [{ name, meant: nearest.meant }] : [];
    });
}

/** How many letters are wrong, missing, added, or swapped with their neighbour. */
function faultsBetween(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        (row[j - 1] ?? 0) + 1,
        (last[j] ?? 0) + 1,
        (last[j - 1] ?? 0) + same,
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
