import { ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type Organisation, OrganisationType } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import type { Idea } from '../solver/idea.entity.js';
import { type Solver, SolverLoader } from '../solver/solver.entity.js';
import { IdeaType } from '../solver/solver.graphql.js';
import { CosigningSchoolLoader } from './cosigning-school.entity.js';
import { CosignatureType, CosigningType } from './cosigning.graphql.js';
import { mayOnCosigning } from './cosigning.rules.js';
import { isSchool } from './cosigning.service.js';

/** The state of an idea's co-signature, for the people who may see it; null: no co-signature is asked for. */
export function cosignatureOf(
  { signature, signatureAt, returnedReason }: Idea,
  solver: Solver,
  actor: Actor,
): CosignatureType | null {
  if (signature === null || signatureAt === null || !mayOnCosigning(actor, 'see', solver)) return null;
  const isShown = mayOnCosigning(actor, 'seeReason', solver);
  return { state: signature, at: signatureAt, reason: isShown ? returnedReason : null };
}

/** The field that co-signing adds to ideas. */
@Resolver(() => IdeaType)
export class CosignatureOfIdeaResolver {
  constructor(private readonly solvers: SolverLoader) {}

  @ResolveField(() => CosignatureType, {
    nullable: true,
    description:
      'For those who hold the profile, whoever supervises them, and curators; null: no school asks for it.',
  })
  @FieldOf('Idea')
  async cosignature(idea: Idea, context: RequestContext<Actor>): Promise<CosignatureType | null> {
    if (idea.signature === null) return null;
    const solver = await this.solvers.load(context, idea.solverId);
    return solver && cosignatureOf(idea, solver, context.actor);
  }
}

/** The field that co-signing adds to schools. */
@Resolver(() => OrganisationType)
export class CosigningOfSchoolResolver {
  constructor(private readonly schools: CosigningSchoolLoader) {}

  @ResolveField(() => CosigningType, { nullable: true, description: 'Of schools and CFAs only.' })
  @FieldOf('Organisation')
  async cosigning(school: Organisation, context: RequestContext<Actor>): Promise<CosigningType | null> {
    if (!isSchool(school)) return null;
    return {
      asks: (await this.schools.load(context, school.id)) !== null,
      viewerCanChange: context.actor.owns(school.id),
    };
  }
}
