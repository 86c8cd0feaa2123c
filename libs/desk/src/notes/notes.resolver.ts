import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { type DeskSubjectKind, DeskSubjectKindEnum } from '../desk-subjects.js';
import type { DeskNote } from './note.entity.js';
import {
  DeskNoteConnection,
  type DeskNotePermissions,
  DeskNoteResult,
  DeskNoteType,
} from './note.graphql.js';
import { mayChange, NotesService } from './notes.service.js';

const subjectArg = { type: () => DeskSubjectKindEnum };
const textArg = { description: 'At most 2 000 characters.' };

@Resolver(() => DeskNoteType)
export class NotesResolver {
  constructor(
    private readonly service: NotesService,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => DeskNoteConnection, { description: 'What curators have noted about a subject, newest first.' })
  @Allow('curator')
  notes(
    @CurrentActor() actor: Actor,
    @Args('subject', { ...subjectArg, description: 'What the subject is.' }) kind: DeskSubjectKind,
    @IdArg('the subject') id: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<DeskNote>> {
    return this.service.of(actor, kind, id, page);
  }

  @Mutation(() => DeskNoteResult, { description: 'Notes something for curators alone.' })
  @Allow('curator')
  addNote(
    @CurrentActor() actor: Actor,
    @Args('subject', { ...subjectArg, description: 'What the subject is.' }) kind: DeskSubjectKind,
    @IdArg('the subject. Its two hundred and first note is `LimitReached`') id: string,
    @Args('text', textArg) text: string,
    @Once() once: Once,
  ): Promise<DeskNote> {
    return once(
      () => this.service.add(actor, kind, id, { text }),
      (made) => this.service.see(actor, made),
    );
  }

  @Mutation(() => DeskNoteResult, { description: 'Changes a note of one’s own.' })
  @Allow('curator')
  editNote(
    @CurrentActor() actor: Actor,
    @IdArg('the note; one of another curator is the error `FORBIDDEN`') id: string,
    @Args('text', textArg) text: string,
  ): Promise<DeskNote> {
    return this.service.edit(actor, id, { text });
  }

  @Mutation(() => DeskNoteResult, { description: 'Removes a note of one’s own, for good.' })
  @Allow('curator')
  removeNote(
    @CurrentActor() actor: Actor,
    @IdArg('the note; one of another curator is the error `FORBIDDEN`') id: string,
  ): Promise<DeskNote> {
    return this.service.remove(actor, id);
  }

  @FieldOf('DeskNote')
  async author({ authorId }: DeskNote, context: RequestContext): Promise<Person | null> {
    return authorId === null ? null : this.people.load(context, authorId);
  }

  @FieldOf('DeskNote')
  viewerCan(note: DeskNote, { actor }: RequestContext<Actor>): DeskNotePermissions {
    return { edit: mayChange(actor, note) };
  }
}
