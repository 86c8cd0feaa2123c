import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Loader, type RequestContext } from '@passerelle/graphql';
import { identifier, NotFound } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import {
  type ActionSubject,
  type ActionSubjectKind,
  actionSubjectKinds,
  type FoundSubject,
  kindsThatShow,
  type SubjectKey,
} from './action-subject.js';

/**
 * The kinds of subjects that have actions, registered by the libs of the product. Each method uses the manager of its
 * caller. A caller with an open transaction that took a second connection could wait for ever, once all connections
 * are taken.
 */
@Injectable()
export class ActionSubjects {
  private readonly kinds = new Map<ActionSubjectKind, ActionSubject>();

  /**
   * Registers a kind, when the application starts.
   * @throws if the kind is registered already.
   */
  add(subject: ActionSubject): void {
    if (this.kinds.has(subject.kind)) throw new Error(`Two libs have actions of a ${subject.kind}.`);
    this.kinds.set(subject.kind, subject);
  }

  /** null: the subject does not exist. A found subject may still be hidden from the actor: see `maySee`. */
  async find(
    actor: Actor,
    { subjectKind, subjectId }: SubjectKey,
    manager: EntityManager,
  ): Promise<FoundSubject | null> {
    const found = await this.kinds.get(subjectKind)?.find(actor, [subjectId], manager);
    return found?.[0] ?? null;
  }

  /** @throws {NotFound} for a subject that the actor may not see. */
  async see(
    actor: Actor,
    { subjectKind, subjectId }: SubjectKey,
    manager: EntityManager,
  ): Promise<FoundSubject> {
    const found = await this.find(actor, { subjectKind, subjectId: identifier(subjectId) }, manager);
    if (!found?.maySee) throw new NotFound();
    return found;
  }

  /** Finds the subjects of each kind together. */
  async findAll(
    actor: Actor,
    keys: readonly SubjectKey[],
    manager: EntityManager,
  ): Promise<(SubjectKey & { found: FoundSubject })[]> {
    const found: (SubjectKey & { found: FoundSubject })[] = [];
    // One after the other, since in a transaction they share a connection.
    for (const subjectKind of actionSubjectKinds) {
      const ids = keys.filter((key) => key.subjectKind === subjectKind).map(({ subjectId }) => subjectId);
      const subject = this.kinds.get(subjectKind);
      if (ids.length === 0 || subject === undefined) continue;
      const all = await subject.find(actor, [...new Set(ids)], manager);
      found.push(...all.map((each) => ({ subjectKind, subjectId: each.id, found: each })));
    }
    return found;
  }

  /** Subjects to which the actor may tie an action of `of`, in the order of the offer. */
  async offeredTo(
    of: SubjectKey,
    actor: Actor,
    manager: EntityManager,
  ): Promise<(SubjectKey & { found: FoundSubject })[]> {
    const keys: SubjectKey[] = [];
    for (const subject of this.kinds.values()) keys.push(...(await subject.offeredTo(of, actor, manager)));
    const offered = keys.map(subjectKey);
    const found = await this.findAll(
      actor,
      keys.filter(({ subjectKind }) => subjectKind !== of.subjectKind),
      manager,
    );
    return found
      .filter((each) => each.found.mayTie)
      .toSorted((a, b) => offered.indexOf(subjectKey(a)) - offered.indexOf(subjectKey(b)));
  }

  /** Same rule as `mayOnAction(actor, 'see', …)`, on a row named `action`. Its parameters are `parametersOf` the actor. */
  get seesActionSql(): string {
    const seen = (row: string, kinds: readonly ActionSubject[]): string =>
      kinds
        .map(({ kind, seenSql }) => `${row}.subject_kind = '${kind}' AND ${row}.subject_id IN (${seenSql})`)
        .join(' OR ') || 'false';
    const kinds = [...this.kinds.values()];
    const showing = kinds.filter(({ kind }) => kindsThatShow.includes(kind));
    // An action may have no owner. A NULL would stay NULL when the condition is negated.
    return `(coalesce(action.owner_id = :personId, false) OR ${seen('action', kinds)}
      OR EXISTS (SELECT FROM action_tie AS tie WHERE tie.action_id = action.id AND (${seen('tie', showing)})))`;
  }

  /** The people who may be given an action of the subject. */
  async ownersOf({ subjectKind, subjectId }: SubjectKey, manager: EntityManager): Promise<string[]> {
    return (await this.kinds.get(subjectKind)?.ownersOf(subjectId, manager)) ?? [];
  }
}

export const subjectKey = ({ subjectKind, subjectId }: SubjectKey): string => `${subjectKind} ${subjectId}`;

/** Finds the subjects of actions, as far as the reader may see them. null: the subject is gone. */
@Injectable()
export class ActionSubjectLoader extends Loader<string, SubjectKey & { found: FoundSubject }> {
  constructor(
    private readonly subjects: ActionSubjects,
    private readonly database: Database,
  ) {
    super();
  }

  protected find(
    keys: readonly string[],
    context: RequestContext,
  ): Promise<(SubjectKey & { found: FoundSubject })[]> {
    const asked = keys.map((key): SubjectKey => {
      const [kind = '', subjectId = ''] = key.split(' ');
      return { subjectKind: kind as ActionSubjectKind, subjectId };
    });
    return this.subjects.findAll(context.actor as Actor, asked, this.database.manager);
  }

  protected keyOf(row: SubjectKey): string {
    return subjectKey(row);
  }
}
