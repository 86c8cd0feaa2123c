import type { TerritoryChain } from '../documents.js';

/** How near two parties are, the nearest first. */
export const closenessLevels = [
  'same_commune',
  'same_epci',
  'same_departement',
  'same_region',
  'remote',
] as const;
export type TerritoryCloseness = (typeof closenessLevels)[number];

const levelOfCode: Record<string, TerritoryCloseness> = {
  commune: 'same_commune',
  epci: 'same_epci',
  departement: 'same_departement',
  region: 'same_region',
};

/**
 * The index in {@link closenessLevels} for having this code in common. The number of levels if the kind of the code
 * does not count.
 */
export function levelOf(code: string): number {
  const closeness = levelOfCode[code.slice(0, code.indexOf(':'))];
  return closeness === undefined ? closenessLevels.length : closenessLevels.indexOf(closeness);
}

interface Located {
  territories: readonly TerritoryChain[];
}

/**
 * Whether one of the solver's territories contains, or lies in, one of the need's. Without a territory a party is
 * nowhere.
 */
export function territoriesOverlap(need: Located, solver: Located): boolean {
  return need.territories.some(
    ([needCode, ...needContainers]) =>
      needCode !== undefined &&
      solver.territories.some(
        ([solverCode, ...solverContainers]) =>
          solverCode !== undefined &&
          (solverCode === needCode ||
            solverContainers.includes(needCode) ||
            needContainers.includes(solverCode)),
      ),
  );
}

/** Whether both can work without meeting on the spot. */
export function bothRemote(need: { acceptsRemote: boolean }, solver: { worksRemotely: boolean }): boolean {
  return need.acceptsRemote && solver.worksRemotely;
}

/**
 * The most precise territory that both are in, or `remote` if they have none in common and can work without meeting.
 */
export function territoryCloseness(
  need: Located & { acceptsRemote: boolean },
  solver: Located & { worksRemotely: boolean },
): TerritoryCloseness | undefined {
  let best: number = bothRemote(need, solver) ? closenessLevels.indexOf('remote') : closenessLevels.length;
  for (const needChain of need.territories) {
    for (const code of needChain) {
      if (!solver.territories.some((chain) => chain.includes(code))) continue;
      best = Math.min(best, levelOf(code));
    }
  }
  return closenessLevels[best];
}
