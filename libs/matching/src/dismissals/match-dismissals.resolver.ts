import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, AuditEntryConnection, AuditLog, type Person, PersonLoader } from '@passerelle/accounts';
import type { AuditEntry } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import type { Match } from '../match/match.entity.js';
import { DismissalConnection, DismissalType, DismissMatchInput, MatchResult } from './dismissal.graphql.js';
import { type MatchDismissal, ActiveDismissalsLoader } from './match-dismissal.entity.js';
import { MatchDismissalsService } from './match-dismissals.service.js';

@Resolver(() => DismissalType)
export class MatchDismissalsResolver {
  constructor(
    private readonly service: MatchDismissalsService,
    private readonly people: PersonLoader,
    private readonly auditLog: AuditLog,
  ) {}

  @Query(() => DismissalConnection, { description: 'What was said against matches, newest first.' })
  @Allow('curator')
  dismissals(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<MatchDismissal>> {
    return this.service.list(actor, page);
  }

  @Query(() => AuditEntryConnection, {
    description: 'What was said against a match and taken back, the last first.',
  })
  @Allow('curator')
  async auditLogOfMatch(
    @CurrentActor() actor: Actor,
    @IdArg('the match', 'matchId') matchId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const match = await this.service.seeAsCurator(actor, matchId);
    return this.auditLog.of('match', match.id, page);
  }

  @Mutation(() => MatchResult, {
    description: 'Says that a match is wrong: its company, the holder of the profile, or a curator.',
  })
  @Allow('signedIn')
  dismissMatch(
    @CurrentActor() actor: Actor,
    @IdArg('the match', 'matchId') matchId: string,
    @Args('input', { description: 'Why; said again, it replaces what the viewer’s side said before.' })
    input: DismissMatchInput,
  ): Promise<Match> {
    return this.service.dismiss(actor, matchId, input);
  }

  @Mutation(() => MatchResult, {
    description:
      'Takes back what the viewer’s side has said against a match; for curators: what anybody has. Once nothing stands against it, it is computed again.',
  })
  @Allow('signedIn')
  restoreMatch(@CurrentActor() actor: Actor, @IdArg('the match', 'matchId') matchId: string): Promise<Match> {
    return this.service.restore(actor, matchId);
  }

  @FieldOf('Dismissal')
  async person({ personId }: MatchDismissal, context: RequestContext): Promise<Person | null> {
    return personId === null ? null : this.people.load(context, personId);
  }
}

export const providersOfDismissals = [
  MatchDismissalsResolver,
  MatchDismissalsService,
  ActiveDismissalsLoader,
];
