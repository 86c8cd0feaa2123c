import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  AuditEntryConnection,
  AuditEntryType,
  AuditLog,
  PersonLoader,
} from '@passerelle/accounts';
import type { AuditEntry } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { sentenceIn } from '@passerelle/problems';
import { sentences } from '../desk.sentences.js';
import { type DeskSubjectKind, DeskSubjectKindEnum, DeskSubjects } from './desk-subjects.js';

/** What was done to something, as a person reads it. */
@Resolver(() => AuditEntryType)
export class HistoryResolver {
  constructor(
    private readonly subjects: DeskSubjects,
    private readonly log: AuditLog,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => AuditEntryConnection, { description: 'What was done to a subject, the last first.' })
  @Allow('curator')
  async history(
    @CurrentActor() actor: Actor,
    @Args('subject', { type: () => DeskSubjectKindEnum }) kind: DeskSubjectKind,
    @Args('id', { type: () => ID }) id: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    return this.log.of(kind, await this.subjects.see(actor, kind, id), page);
  }

  @ResolveField(() => String, {
    description: 'Who did what, as a sentence in the viewer’s language, such as “Nadia Ferrand a publié.”',
  })
  @FieldOf('AuditEntry')
  async sentence({ actorId, action }: AuditEntry, context: RequestContext): Promise<string> {
    const person = actorId === null ? null : await this.people.load(context, actorId);
    const who = actorId === null ? sentences.product() : person?.name ? person.name : sentences.somebody();
    return sentenceIn(sentences.did({ who, action }), context.language);
  }
}
