import { ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type Organisation, OrganisationType } from '@passerelle/accounts';
import { enumOf, FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Solver, SolverType } from '@passerelle/solvers';
import {
  type AnswersOfOrganisation,
  AnswersOfOrganisationLoader,
  OwnerOfAddressLoader,
  UnreachedOrganisationLoader,
  UnreachedSolverLoader,
} from './mail-reach.loaders.js';

const AnswersByEnum = enumOf(
  'AnswersBy',
  ['account', 'mail', 'nobody'] as const,
  'Who answers for a company that is asked to meet a solver.',
  {
    account: 'A member, with an account.',
    mail: 'An address that was invited, from the mail.',
    nobody: 'Nobody: the company has neither members nor an invited address.',
  },
);

/** Shows curators whether mails reach any of the people who hold a profile. */
@Resolver(() => SolverType)
export class MailReachOfSolverResolver {
  constructor(private readonly unreached: UnreachedSolverLoader) {}

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'False: mails reach none of those who hold the profile, nor the contact address of one that nobody holds. Null: the viewer is no curator.',
  })
  @FieldOf('Solver')
  async mailsArrive({ id }: Solver, context: RequestContext<Actor>): Promise<boolean | null> {
    if (!context.actor.isCurator) return null;
    return (await this.unreached.load(context, id)) === null;
  }
}

/** Shows curators whether mails reach any member of an organisation. */
@Resolver(() => OrganisationType)
export class MailReachOfOrganisationResolver {
  constructor(
    private readonly unreached: UnreachedOrganisationLoader,
    private readonly answers: AnswersOfOrganisationLoader,
  ) {}

  @ResolveField(() => AnswersByEnum, {
    nullable: true,
    description:
      'How its people answer an introduction; for one that answers by “nobody”, `introduce` needs `companyEmail`. Null: the viewer is no curator.',
  })
  @FieldOf('Organisation')
  async answersBy(
    { id }: Organisation,
    context: RequestContext<Actor>,
  ): Promise<AnswersOfOrganisation['by'] | null> {
    if (!context.actor.isCurator) return null;
    return (await this.answers.load(context, id))?.by ?? null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'False: mails reach none of its members, nor the address that was invited to one without members. Null: the viewer is no curator.',
  })
  @FieldOf('Organisation')
  async mailsArrive({ id }: Organisation, context: RequestContext<Actor>): Promise<boolean | null> {
    if (!context.actor.isCurator) return null;
    return (await this.unreached.load(context, id)) === null;
  }
}

export const providersOfMailReach = [
  AnswersOfOrganisationLoader,
  MailReachOfOrganisationResolver,
  MailReachOfSolverResolver,
  OwnerOfAddressLoader,
  UnreachedOrganisationLoader,
  UnreachedSolverLoader,
];
