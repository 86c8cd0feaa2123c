import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Actor, changedMeanwhile, Person } from '@passerelle/accounts';
import { Clock, dayAfter, dayInFrance } from '@passerelle/config';
import {
  type AuditedChange,
  Database,
  type LoggedAction,
  newId,
  type Snapshot,
  takeLock,
  type Transaction,
} from '@passerelle/database';
import type { Page } from '@passerelle/graphql';
import {
  Forbidden,
  identifier,
  InvalidInput,
  LimitReached,
  NotFound,
  parseChange,
  parseInput,
  type Sentence,
} from '@passerelle/problems';
import { type EntityManager, In, IsNull } from 'typeorm';
import { ActionLists } from './action-lists.js';
import type { ActionState } from './action-states.js';
import type { ActionSubjectKind, FoundSubject, SubjectKey } from './action-subject.js';
import { ActionSubjects, subjectKey } from './action-subjects.js';
import { ActionTie } from './action/action-tie.entity.js';
import { Action } from './action/action.entity.js';
import { ActionAdded, ActionEdited, ActionStateChanged } from './action/action.events.js';
import type { ActionChangeInput, ActionInput, ActionsArgs, MyActionsArgs } from './action/action.graphql.js';
import { type ActionPermission, mayOnAction } from './action/action.policy.js';
import { actionInput, auditOfAction } from './action/action.rules.js';
import { sentences } from './actions.sentences.js';
import { planReminders } from './reminders/plan-reminders.js';

/** How many actions a subject may have, in every state. */
const MOST_OF_SUBJECT = 300;
/** How far ahead an action may be due, in days, since a plan covers three years. */
const MOST_AHEAD = 5 * 366;

/** People write down actions, and report their progress. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly database: Database,
    private readonly subjects: ActionSubjects,
    private readonly lists: ActionLists,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for an action that the actor may not see. */
  async see(actor: Actor, id: string): Promise<Action> {
    const action = await this.database.manager.findOneBy(Action, { id: identifier(id) });
    if (action === null) throw new NotFound();
    await this.assertMay(actor, 'see', action, this.database.manager);
    return action;
  }

  /**
   * The actions of a subject, soonest due first.
   * @throws {NotFound} for a subject that the actor may not see.
   */
  async ofSubject(
    actor: Actor,
    { subjectKind, subjectId, states, ...page }: ActionsArgs,
  ): Promise<Page<Action>> {
    const { id } = await this.subjects.see(actor, { subjectKind, subjectId }, this.database.manager);
    return this.lists.ofSubject(actor, { subjectKind, subjectId: id }, states, page);
  }

  /** The actor's own actions, soonest due first. */
  mine(actor: Actor, { states, ...page }: MyActionsArgs): Promise<Page<Action>> {
    return this.lists.of(actor, states, page);
  }

  /**
   * People who may be given an action of the subject, by name, for an actor who may add actions.
   * @throws {NotFound}
   */
  async ownersOf(actor: Actor, subject: SubjectKey): Promise<Person[]> {
    const { manager } = this.database;
    const { id, mayChange } = await this.subjects.see(actor, subject, manager);
    if (!mayChange) throw new NotFound();
    const ids = await this.ownerIds(actor, { ...subject, subjectId: id }, manager);
    return manager.find(Person, {
      where: { id: In(ids), suspendedAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /**
   * Subjects to which the actor may tie an action of this subject, for an actor who may add actions.
   * @throws {NotFound}
   */
  async tiesOf(actor: Actor, subject: SubjectKey): Promise<(SubjectKey & { found: FoundSubject })[]> {
    const { manager } = this.database;
    const { id, mayChange } = await this.subjects.see(actor, subject, manager);
    if (!mayChange) throw new NotFound();
    return this.subjects.offeredTo({ ...subject, subjectId: id }, actor, manager);
  }

  /**
   * Adds an action.
   * @throws {NotFound} for a subject that the actor may not see | {Forbidden} for a subject that they may not change |
   * {InvalidInput} | {LimitReached}
   */
  add(actor: Actor, subject: SubjectKey, input: ActionInput): Promise<Action> {
    return this.database.transaction((tx) => this.addIn(tx, actor, subject, input));
  }

  /** Same as `add`, in a transaction of the caller. */
  async addIn(tx: Transaction, actor: Actor, subject: SubjectKey, input: ActionInput): Promise<Action> {
    const content = parseInput(actionInput, input);
    const { id: subjectId, mayChange } = await this.subjects.see(actor, subject, tx.manager);
    if (!mayChange) throw new Forbidden();
    const { subjectKind } = subject;
    const today = dayInFrance(this.clock.now());
    assertToCome(content.dueOn, today);
    await this.assertMayOwn(actor, { subjectKind, subjectId }, content.ownerId, tx.manager);
    const ties = tiesIn(input.ties ?? [], subjectKind);
    await this.assertMayTie(actor, ties, tx.manager);
    await takeLocks(tx, [{ subjectKind, subjectId }, ...ties]);
    if ((await tx.manager.countBy(Action, { subjectKind, subjectId })) >= MOST_OF_SUBJECT)
      throw new LimitReached(sentences.tooMany({ max: MOST_OF_SUBJECT }));
    const action = tx.manager.create(Action, {
      ...content,
      id: newId(),
      subjectKind,
      subjectId,
      state: 'todo',
      createdById: actor.personId,
      createdAt: this.clock.now(),
      settledAt: null,
    });
    await tx.manager.insert(Action, action);
    await tie(tx, action, ties);
    await planReminders(tx, action, today);
    await tx.record(ActionAdded(eventOf(actor, action, ties)));
    const after = { ...auditOfAction(action), ...auditOfTies(ties) };
    await tx.audit({ ...onAction(actor, action, 'add'), before: null, after });
    return action;
  }

  /**
   * Changes the given fields of an open action.
   * @throws {Conflict} if another person changed it after `version` was read | {IllegalTransition} once it is done or
   * dropped.
   */
  async edit(
    actor: Actor,
    id: string,
    version: number,
    { ties: tiesNamed, ...fields }: ActionChangeInput,
  ): Promise<Action> {
    const change = parseChange(actionInput, fields);
    return this.change(actor, 'edit', id, async (tx, action) => {
      if (action.version !== version)
        throw await changedMeanwhile(
          tx,
          { kind: 'action', id: action.id, version: action.version },
          sentences.changedMeanwhile(),
        );
      const today = dayInFrance(this.clock.now());
      const { dueOn, ownerId } = change;
      // A late action may be reworded without a new day.
      if (dueOn !== undefined && dueOn !== action.dueOn) assertToCome(dueOn, today);
      const isGiven = ownerId !== undefined && ownerId !== action.ownerId;
      if (isGiven) await this.assertMayOwn(actor, action, ownerId, tx.manager);
      const former = await tiesOf(tx.manager, action);
      const saidBefore = auditOfAction(action);
      const before = { ...saidBefore, ...auditOfTies(former) };
      action.edit(change);
      const isContentSame = isDeepStrictEqual(auditOfAction(action), saidBefore);
      const wanted = tiesNamed === undefined ? undefined : tiesIn(tiesNamed ?? [], action.subjectKind);
      const ties = wanted === undefined ? former : await this.retie(tx, actor, action, former, wanted);
      const isTiedSame = isDeepStrictEqual(auditOfTies(ties), auditOfTies(former));
      if (isContentSame && isTiedSame) return;
      await (isContentSame ? raiseVersion(tx, action) : tx.manager.save(action));
      await planReminders(tx, action, today);
      const event = eventOf(actor, action, [...ties, ...former.filter((each) => !has(ties, each))]);
      await tx.record(ActionEdited({ ...event, data: { ...event.data, isGiven } }));
      const after = { ...auditOfAction(action), ...auditOfTies(ties) };
      await tx.audit({ ...onAction(actor, action, 'edit'), before, after });
    });
  }

  /**
   * Reports the progress of an action. Repeating the present state changes nothing.
   * @throws {IllegalTransition}
   */
  setState(actor: Actor, id: string, state: ActionState): Promise<Action> {
    return this.change(actor, 'setState', id, async (tx, action) => {
      const before = auditOfAction(action);
      if (!action.become(state, this.clock.now())) return;
      await tx.manager.save(action);
      await planReminders(tx, action, dayInFrance(this.clock.now()));
      await tx.record(ActionStateChanged(eventOf(actor, action, await tiesOf(tx.manager, action))));
      await tx.audit({ ...onAction(actor, action, 'setState'), before, after: auditOfAction(action) });
    });
  }

  private change(
    actor: Actor,
    permission: ActionPermission,
    id: string,
    work: (tx: Transaction, action: Action) => Promise<void>,
  ): Promise<Action> {
    return this.database.transaction(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const action = await tx.manager.findOne(Action, { where: { id: identifier(id) }, lock });
      if (action === null) throw new NotFound();
      await this.assertMay(actor, permission, action, tx.manager);
      await work(tx, action);
      return action;
    });
  }

  /** @throws {NotFound} if the actor may not see the action | {Forbidden} */
  private async assertMay(
    actor: Actor,
    permission: ActionPermission,
    action: Action,
    manager: EntityManager,
  ): Promise<void> {
    const subject = await this.subjects.find(actor, action, manager);
    const ties = await this.subjects.findAll(actor, await tiesOf(manager, action), manager);
    if (!mayOnAction(actor, 'see', action, subject, ties)) throw new NotFound();
    if (!mayOnAction(actor, permission, action, subject, ties)) throw new Forbidden();
  }

  /** @throws {InvalidInput} for a subject to which the actor may not tie actions. */
  private async assertMayTie(
    actor: Actor,
    ties: readonly SubjectKey[],
    manager: EntityManager,
  ): Promise<void> {
    const found = await this.subjects.findAll(actor, ties, manager);
    const isRight = found.length === ties.length && found.every((each) => each.found.mayTie);
    if (!isRight) throw wrong('ties', 'tie', sentences.notATie());
  }

  /**
   * Replaces the ties of an action that the actor sees by the given ones. Present ties may stay. Ties that the actor
   * does not see stay, and occupy their kind.
   * @throws {InvalidInput} for a subject to which the actor may not tie actions, and for a kind that an unseen tie
   * occupies
   */
  private async retie(
    tx: Transaction,
    actor: Actor,
    action: Action,
    former: readonly SubjectKey[],
    wanted: readonly SubjectKey[],
  ): Promise<SubjectKey[]> {
    const { manager } = tx;
    const added = wanted.filter((each) => !has(former, each));
    await this.assertMayTie(actor, added, manager);
    // Ties to subjects that are gone block nothing.
    const all = await this.subjects.findAll(actor, former, manager);
    const seen = all.filter(({ found }) => found.maySee);
    const unseenKinds = all.filter(({ found }) => !found.maySee).map(({ subjectKind }) => subjectKind);
    if (added.some(({ subjectKind }) => unseenKinds.includes(subjectKind)))
      throw wrong('ties', 'tied_unseen', sentences.tiedUnseen());
    const isReplaced = (each: SubjectKey): boolean =>
      added.some(({ subjectKind }) => subjectKind === each.subjectKind) ||
      (has(seen, each) && !has(wanted, each));
    await takeLocks(tx, added);
    for (const { subjectKind } of former.filter(isReplaced))
      await manager.delete(ActionTie, { actionId: action.id, subjectKind });
    await tie(tx, action, added);
    return [...former.filter((each) => !isReplaced(each)), ...added];
  }

  private async assertMayOwn(
    actor: Actor,
    subject: SubjectKey,
    ownerId: string,
    manager: EntityManager,
  ): Promise<void> {
    const ids = await this.ownerIds(actor, subject, manager);
    const isSomebody =
      ids.includes(ownerId) && (await manager.existsBy(Person, { id: ownerId, suspendedAt: IsNull() }));
    if (!isSomebody) throw wrong('ownerId', 'owner', sentences.notAnOwner());
  }

  /** The person who adds an action may own it themselves, even a curator who is no member. */
  private async ownerIds(
    { personId }: Actor,
    subject: SubjectKey,
    manager: EntityManager,
  ): Promise<string[]> {
    const ids = await this.subjects.ownersOf(subject, manager);
    return personId === null ? ids : [...new Set([...ids, personId])];
  }
}

function assertToCome(dueOn: string, today: string): void {
  if (dueOn < today) throw wrong('dueOn', 'not_past', sentences.dayPast());
  if (dueOn > dayAfter(today, MOST_AHEAD)) throw wrong('dueOn', 'not_too_far', sentences.dayTooFar());
}

/**
 * The wanted ties.
 * @throws {InvalidInput} for two ties of a kind, or a tie of the action's own kind
 */
function tiesIn(ties: NonNullable<ActionInput['ties']>, own: ActionSubjectKind): SubjectKey[] {
  const kinds = new Set([own, ...ties.map(({ kind }) => kind)]);
  if (kinds.size !== ties.length + 1) throw wrong('ties', 'tie', sentences.notATie());
  return ties.map(({ kind: subjectKind, id }) => ({ subjectKind, subjectId: identifier(id) }));
}

/**
 * Two additions at the same time are counted one after the other. The locks are taken in a fixed order, to prevent
 * deadlocks.
 */
async function takeLocks({ manager }: Transaction, subjects: readonly SubjectKey[]): Promise<void> {
  for (const id of subjects.map(({ subjectId }) => subjectId).toSorted())
    await takeLock(manager, `actions ${id}`);
}

/** @throws {LimitReached} */
async function tie(
  { manager }: Transaction,
  { id: actionId }: Action,
  ties: readonly SubjectKey[],
): Promise<void> {
  for (const { subjectKind, subjectId } of ties) {
    if ((await manager.countBy(ActionTie, { subjectKind, subjectId })) >= MOST_OF_SUBJECT)
      throw new LimitReached(sentences.tooMany({ max: MOST_OF_SUBJECT }));
    await manager.insert(ActionTie, { actionId, subjectKind, subjectId });
  }
}

const tiesOf = async (manager: EntityManager, { id: actionId }: Action): Promise<SubjectKey[]> => {
  const ties = await manager.find(ActionTie, { where: { actionId }, order: { subjectKind: 'ASC' } });
  return ties.map(({ subjectKind, subjectId }) => ({ subjectKind, subjectId }));
};

const has = (ties: readonly SubjectKey[], one: SubjectKey): boolean =>
  ties.some((each) => subjectKey(each) === subjectKey(one));

const auditOfTies = (ties: readonly SubjectKey[]): Snapshot => ({ ties: ties.map(subjectKey).toSorted() });

/** A change of only the ties is a new version of the action too. */
async function raiseVersion({ manager }: Transaction, action: Action): Promise<void> {
  const version = action.version + 1;
  await manager.update(Action, { id: action.id }, { version });
  action.version = version;
}

const wrong = (field: keyof ActionInput, rule: string, message: Sentence): InvalidInput =>
  new InvalidInput([{ field, rule, message }]);

const eventOf = (
  { personId: actorId }: Actor,
  { id, subjectKind, subjectId, ownerId }: Action,
  ties: SubjectKey[],
) => ({
  subjectId: id,
  actorId,
  data: { actionId: id, subjectKind, subjectId, ownerId, ties },
});

const onAction = (
  { personId }: Actor,
  { id }: Action,
  action: LoggedAction,
): Pick<AuditedChange, 'actorId' | 'object' | 'action'> => ({
  actorId: personId,
  object: { kind: 'action', id },
  action,
});
