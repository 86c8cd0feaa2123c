import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, newId, takeLock, type Transaction } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { Forbidden, identifier, LimitReached, NotFound, parseInput } from '@passerelle/problems';
import { type DeskSubjectKind, deskSubjectKinds, DeskSubjects } from '../desk-subjects.js';
import { DeskChanged } from '../desk.events.js';
import { sentences } from '../desk.sentences.js';
import { DeskNote } from './note.entity.js';
import { noteInput } from './note.input.js';

/** How many notes a subject may have. */
const MOST = 200;

/**
 * Notes of curators for each other. The log has who wrote, changed and removed a note, and when, but never its text.
 */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly subjects: DeskSubjects,
    private readonly clock: Clock,
  ) {}

  /** The notes about a subject, newest first. @throws {NotFound} unless the actor is a curator and no party. */
  async of(
    actor: Actor,
    kind: DeskSubjectKind,
    subjectId: string,
    page: ConnectionArgs,
  ): Promise<Page<DeskNote>> {
    const id = await this.subjects.see(actor, kind, subjectId);
    const query = this.database.manager
      .createQueryBuilder(DeskNote, 'note')
      .where(`note.${columnOf[kind]} = :id`, { id });
    return keysetPage(query, page, [
      { column: 'note.id', kind: 'id', direction: 'DESC', value: (note) => note.id },
    ]);
  }

  /** @throws {NotFound} unless the actor may read the notes about its subject. */
  async see(actor: Actor, id: string): Promise<DeskNote> {
    const note = await this.database.manager.findOneBy(DeskNote, { id: identifier(id) });
    if (note === null) throw new NotFound();
    const { kind, id: subjectId } = subjectOf(note);
    await this.subjects.see(actor, kind, subjectId);
    return note;
  }

  /** @throws {LimitReached} if the subject has too many. */
  async add(
    actor: Actor,
    kind: DeskSubjectKind,
    subjectId: string,
    input: { text: string },
  ): Promise<DeskNote> {
    const { text } = parseInput(noteInput, input);
    const id = await this.subjects.see(actor, kind, subjectId);
    return this.database.transaction(async (tx) => {
      // Two notes at the same time are counted one after the other.
      await takeLock(tx.manager, `notes ${id}`);
      if ((await tx.manager.countBy(DeskNote, { [columnOf[kind]]: id })) >= MOST)
        throw new LimitReached(sentences.tooManyNotes({ count: MOST }));
      const note = tx.manager.create(DeskNote, {
        needId: null,
        solverId: null,
        organisationId: null,
        introductionId: null,
        [columnOf[kind]]: id,
        id: newId(),
        authorId: actor.personId,
        text,
        writtenAt: this.clock.now(),
        editedAt: null,
      });
      await tx.manager.insert(DeskNote, note);
      await this.keep(tx, actor, note, 'addNote', null, note.writtenAt);
      return note;
    });
  }

  /** @throws {Forbidden} for another curator's note. */
  async edit(actor: Actor, id: string, given: { text: string }): Promise<DeskNote> {
    const { text } = parseInput(noteInput, given);
    return this.change(actor, id, async (tx, note) => {
      if (note.text === text) return;
      const before = note.editedAt;
      Object.assign(note, { text, editedAt: this.clock.now() });
      await tx.manager.update(DeskNote, note.id, { text, editedAt: note.editedAt });
      await this.keep(tx, actor, note, 'editNote', before, note.editedAt);
    });
  }

  /** @throws {Forbidden} for another curator's note. */
  async remove(actor: Actor, id: string): Promise<DeskNote> {
    return this.change(actor, id, async (tx, note) => {
      await tx.manager.delete(DeskNote, { id: note.id });
      await this.keep(tx, actor, note, 'removeNote', note.writtenAt, null);
    });
  }

  private async change(
    actor: Actor,
    id: string,
    work: (tx: Transaction, note: DeskNote) => Promise<void>,
  ): Promise<DeskNote> {
    await this.see(actor, id);
    return this.database.transaction(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const note = await tx.manager.findOne(DeskNote, { where: { id: identifier(id) }, lock });
      if (note === null) throw new NotFound();
      if (!mayChange(actor, note)) throw new Forbidden();
      await work(tx, note);
      return note;
    });
  }

  private async keep(
    tx: Transaction,
    actor: Actor,
    note: DeskNote,
    action: LoggedAction,
    before: Date | null,
    after: Date | null,
  ): Promise<void> {
    const object = subjectOf(note);
    const at = (moment: Date | null) => ({ note: moment?.toISOString() ?? null });
    await tx.audit({
      actorId: actor.personId,
      object,
      action,
      before: at(before),
      after: at(after),
      actionOnly: true,
    });
    await tx.record(DeskChanged({ subjectId: object.id, actorId: actor.personId, data: {} }));
  }
}

/** Only the author changes or removes a note. */
export const mayChange = ({ personId }: Actor, { authorId }: DeskNote): boolean =>
  authorId !== null && authorId === personId;

const columnOf = {
  need: 'needId',
  solver: 'solverId',
  organisation: 'organisationId',
  introduction: 'introductionId',
} as const satisfies Record<DeskSubjectKind, keyof DeskNote>;

function subjectOf(note: DeskNote): { kind: DeskSubjectKind; id: string } {
  for (const kind of deskSubjectKinds) {
    const id = note[columnOf[kind]];
    if (id !== null) return { kind, id };
  }
  throw new Error(`The note ${note.id} has no subject.`);
}
