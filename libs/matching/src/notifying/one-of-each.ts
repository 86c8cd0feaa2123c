import type { Solver } from '@passerelle/solvers';
import { resemblance, textSignature } from '@passerelle/text';

/** The facts by which we recognise that two profiles belong to one organisation, or that one is a copy of the other. */
export type SolverIdentity = Pick<
  Solver,
  'id' | 'siren' | 'contactEmail' | 'organisationId' | 'personId' | 'headline' | 'description'
>;

/**
 * From this similarity of two texts on, one text counts as a copy of the other, as for needs. Among 3 029 imported
 * projects 74 pairs are this similar. Nearly all of them are one project in two years. The first pairs that only have
 * a common subject come just below this number.
 */
const copiesFrom = 0.2;

/**
 * Removes profiles that belong to the organisation of a better profile, or that copy it. So the people of a project
 * that was imported in two years are notified once, and the project counts once. Profiles held by two accounts always
 * count as two.
 * @param solvers the best first. The best one represents the others, unless one of the others is held by an account
 * @returns the profiles in the same order, and for each profile that was left out the id of its representative
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

/** Values that only profiles of one organisation have in common. */
function marksOf({ siren, contactEmail }: SolverIdentity): string[] {
  return [siren && `siren ${siren}`, contactEmail && `email ${contactEmail}`].filter((mark) => mark !== null);
}
