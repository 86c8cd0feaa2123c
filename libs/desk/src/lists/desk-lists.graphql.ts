import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType } from '@passerelle/accounts';
import { ConnectionArgs, connectionOf } from '@passerelle/graphql';
import { type PartySide, PartySideEnum } from '@passerelle/introductions';
import { SolverType } from '@passerelle/solvers';

@ArgsType()
export class LapsingIntroductionsArgs extends ConnectionArgs {
  @Field(() => Int, { defaultValue: 5, description: 'Those that lapse within so many days, from 0 to 60.' })
  withinDays: number;
}

@ArgsType()
export class SilentPartiesArgs extends ConnectionArgs {
  @Field(() => Int, {
    defaultValue: 2,
    description:
      'Those that have let at least so many introductions lapse one after the other, from 1 to 100.',
  })
  unanswered: number;
}

@ObjectType('SilentParty', {
  description: 'A party that has let introductions lapse without a word since it last answered one.',
})
export class SilentPartyType {
  @Field(() => PartySideEnum, { description: 'Whether it is a company or a solver.' })
  side: PartySide;

  @Field(() => OrganisationType, { nullable: true, description: 'The company, if it is one.' })
  company: OrganisationType | null;

  @Field(() => SolverType, { nullable: true, description: 'The solver, if it is one.' })
  solver: SolverType | null;

  @Field(() => Int, { description: 'How many introductions it has let lapse since it last answered one.' })
  unanswered: number;

  @Field(() => Date, { description: 'When the first of them lapsed.' })
  since: Date;
}

export const SilentPartyConnection = connectionOf(SilentPartyType, 'SilentPartyConnection');
