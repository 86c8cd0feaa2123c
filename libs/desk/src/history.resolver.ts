import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { sentenceIn } from '@passerelle/problems';
import { type DeskSubjectKind, DeskSubjectKindEnum, DeskSubjects } from './desk-subjects.js';
import { sentences } from './desk.sentences.js';
import { logEntryInWords, reasonInWords } from './log-entry.words.js';

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
    const { actorId, concernedId } = entry;
    const [person, concerned] = await Promise.all(
      [actorId, concernedId].map((id) => (id === null ? null : this.people.load(context, id))),
    );
    const who = actorId === null ? sentences.product() : person?.name ? person.name : sentences.somebody();
    const whom = concernedId === actorId ? null : (concerned?.name ?? null);
    return sentenceIn(logEntryInWords(entry, who, whom), context.language);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The reason with its codes in words, in the viewer’s language; null: none was given.',
  })
  @FieldOf('AuditEntry')
  because({ objectKind, reason }: AuditEntry, { language }: RequestContext): string | null {
    const because = reason === null ? null : reasonInWords(objectKind, reason);
    return typeof because === 'object' && because !== null ? sentenceIn(because, language) : because;
  }
}
