import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  AuditEntryConnection,
  AuditEntryType,
  AuditLog,
  PersonLoader,
} from '@passerelle/accounts';
import type { AuditEntry, Snapshot } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { sentenceIn } from '@passerelle/problems';
import { sentences } from '../desk.sentences.js';
import { type DeskSubjectKind, DeskSubjectKindEnum, DeskSubjects } from './desk-subjects.js';

/** History of an object, as people read it. */
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
    @Args('subject', { type: () => DeskSubjectKindEnum, description: 'What the subject is.' })
    kind: DeskSubjectKind,
    @IdArg('the subject') id: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    return this.log.of(kind, await this.subjects.see(actor, kind, id), page);
  }

  @ResolveField(() => String, {
    description: 'Who did what, as a sentence in the viewer’s language, such as “Nadia Ferrand a publié.”',
  })
  @FieldOf('AuditEntry')
  async sentence(entry: AuditEntry, context: RequestContext): Promise<string> {
    const { actorId, concernedId, objectKind, action, before, after } = entry;
    const [person, concerned] = await Promise.all(
      [actorId, concernedId].map((id) => (id === null ? null : this.people.load(context, id))),
    );
    const who = actorId === null ? sentences.product() : person?.name ? person.name : sentences.somebody();
    return sentenceIn(
      sentences.did({
        who,
        kind: objectKind,
        action,
        whom: concernedId === actorId ? null : (concerned?.name ?? null),
        changed: Object.keys({ ...before, ...after }),
        from: roleIn(before),
        to: roleIn(after),
      }),
      context.language,
    );
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The reason with its codes in words, in the viewer’s language; null: none was given.',
  })
  @FieldOf('AuditEntry')
  because({ reason }: AuditEntry, { language }: RequestContext): string | null {
    return reason === null ? null : sentenceIn(sentences.reason({ reason }), language);
  }
}

/** Role of a person in an organisation or on the platform. */
const roleIn = (snapshot: Snapshot | null): string | null =>
  typeof snapshot?.['role'] === 'string' ? snapshot['role'] : null;
