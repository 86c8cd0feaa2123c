import type { Solver } from '@passerelle/solvers';
import { resemblance, textSignature } from '@passerelle/text';

/** What tells that two profiles are of one organisation, or that one is a copy of the other. */
export type SolverIdentity = Pick<
  Solver,
  'id' | 'siren' | 'contactEmail' | 'organisationId' | 'personId' | 'headline' | 'description'
>;

/**
 * The resemblance of two texts from which on one is a copy of the other, as for needs. Of the 74 pairs among 3 029 imported projects that
 * reach it, nearly all are one project in two years; just below come the first that only have a subject in common.
 */
const copiesFrom = 0.2;

/**
 * Those of the profiles that are not of the same organisation as another one, and no copy of it: a project that was imported in two years
 * is told once, and counts once. Profiles that two accounts hold are never one.
 * @param solvers the best first: it stands for the others, unless somebody holds one of these
 * @returns them in the same order, with the id of each that was left out by that of the one that stands for it
 */
export function oneOfEach<Identity extends SolverIdentity>(
  solvers: readonly Identity[],
): { first: Identity[]; standsFor: ReadonlyMap<string, string> } {
  const kept: { solver: Identity; marks: string[]; signature: number[] }[] = [];
  const standsFor = new Map<string, string>();
  for (const solver of [...solvers.filter(isHeld), ...solvers.filter((each) => !isHeld(each))]) {
    const marks = marksOf(solver);
    const signature = textSignature(solver.headline, solver.description);
    const same = isHeld(solver)
      ? undefined
      : kept.find(
          (other) =>
            other.marks.some((mark) => marks.includes(mark)) ||
            resemblance(other.signature, signature) >= copiesFrom,
        );
    if (same === undefined) kept.push({ solver, marks, signature });
    else standsFor.set(solver.id, same.solver.id);
  }
  return { first: solvers.filter(({ id }) => !standsFor.has(id)), standsFor };
}

function isHeld({ organisationId, personId }: SolverIdentity): boolean {
  return organisationId !== null || personId !== null;
}

/** What only profiles of one organisation have in common. */
function marksOf({ siren, contactEmail }: SolverIdentity): string[] {
  return [siren && `siren ${siren}`, contactEmail && `email ${contactEmail}`].filter((mark) => mark !== null);
}
