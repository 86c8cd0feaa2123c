import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  Actor,
  changedMeanwhile,
  decidedOnce,
  Invitation,
  Membership,
  Organisation,
} from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database, type LoggedAction, newId, type Transaction } from '@passerelle/database';
import {
  type Conflict,
  Forbidden,
  identifier,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
  parseInput,
  type Sentence,
} from '@passerelle/problems';
import { Taxonomy } from '@passerelle/taxonomy';
import { Between, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { keepForCompany } from './keep-for-company.js';
import { isShownToOthers, NeedChecks } from './need-checks.js';
import { contentOf } from './need/lists-of-fields.js';
import type { Remarks } from './need/moderation-reasons.js';
import type { NeedContent } from './need/need-fields.js';
import { auditOfNeed, onNeed } from './need/need.audit.js';
import { type ClosingReason, Need, type NeedState } from './need/need.entity.js';
import {
  NeedChangesRequested,
  NeedClosed,
  NeedDecided,
  NeedDecisionUndone,
  NeedDrafted,
  NeedEdited,
  NeedExpired,
  NeedLeftAsDraft,
  NeedOffered,
  NeedPublished,
  NeedRefused,
  NeedRenewed,
  NeedSubmitted,
  NeedsWithdrawn,
} from './need/need.events.js';
import type { NeedChangeInput, NeedInput } from './need/need.graphql.js';
import { closingNote, remarks } from './need/need.input.js';
import { mayOnNeed, type NeedAction } from './need/need.policy.js';
import { notEditable } from './need/need.transitions.js';
import { sentences } from './needs.sentences.js';

const EXPIRED_AT_ONCE = 200;
/** In milliseconds: the least time between two requests to a company to send the same draft. */
const OFFERED_AGAIN_AFTER = 3_600_000;

const DAY = 24 * 3_600_000;
/**
 * When the author of a draft is reminded of it: a day after its last change. Authors get no reminders of drafts
 * abandoned long ago.
 */
const draftReminder = { after: DAY, until: 7 * DAY, atOnce: 200 };

/**
 * How many needs of one company may be in a state at once. Curators read each need, and one company must not crowd
 * out the others.
 */
const mostOfACompany = {
  draft: { most: 100, tooMany: sentences.tooManyDrafts },
  submitted: { most: 20, tooMany: sentences.tooManySubmitted },
};

/** The decision of a curator on a submitted need. */
export type NeedDecision = Extract<NeedAction, 'publish' | 'requestChanges' | 'refuse'>;

const isDecision = (action: NeedAction): action is NeedDecision =>
  ['publish', 'requestChanges', 'refuse'].includes(action);

/** The state that each decision leads to, by the name of its event. */
const stateAfter: Readonly<Record<string, NeedState>> = {
  [NeedPublished.eventName]: 'published',
  [NeedChangesRequested.eventName]: 'changes_requested',
  [NeedRefused.eventName]: 'closed',
};

@Injectable()
export class NeedsService {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly checks: NeedChecks,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a need that the actor may not see. */
  async see(actor: Actor, id: string): Promise<Need> {
    const need = await this.database.manager.findOneBy(Need, { id: identifier(id) });
    if (need === null || !mayOnNeed(actor, 'see', need)) throw new NotFound();
    return need;
  }

  /**
   * Creates a draft for a service company to which the actor belongs. A curator creates drafts for any company, such as on the phone.
   * @throws {NotFound} | {InvalidInput} | {LimitReached}
   */
  async draft(actor: Actor, organisationId: string, input: NeedInput): Promise<Need> {
    if (!actor.belongsTo(identifier(organisationId)) && !actor.isCurator) throw new NotFound();
    const organisation = await this.database.manager.findOneBy(Organisation, { id: organisationId });
    if (organisation === null) throw new NotFound();
    if (organisation.kind !== 'service_company') {
      throw new InvalidInput([
        { field: 'organisationId', rule: 'service_company', message: sentences.onlyServiceCompanies() },
      ]);
    }
    return this.begin(actor, organisation.id, await this.checks.check(input), 'draft');
  }

  /**
   * Copies the content of a need into a new draft of its company. Content that a draft may not have is left out: a
   * past day, and retired tags. While the copy is unchanged, a second request returns the same copy.
   * @throws {Forbidden} for a need of another company.
   */
  async copy(actor: Actor, id: string): Promise<Need> {
    const need = await this.see(actor, id);
    if (!actor.belongsTo(need.organisationId)) throw new Forbidden();
    const today = dayInFrance(this.clock.now());
    const content: NeedContent = {
      ...contentOf(need),
      tagIds: (await this.taxonomy.snapshot()).currentIds(need.tagIds),
      neededBy: need.neededBy !== null && need.neededBy >= today ? need.neededBy : null,
    };
    return this.begin(actor, need.organisationId, content, 'copy');
  }

  private async begin(
    actor: Actor,
    organisationId: string,
    content: NeedContent,
    action: 'draft' | 'copy',
  ): Promise<Need> {
    return this.database.transaction(async (tx) => {
      await lockOrganisation(tx, organisationId);
      if (action === 'copy') {
        const former = await untouchedCopy(tx, actor, organisationId, content);
        if (former !== undefined) return former;
      }
      await this.assertRoomFor(tx, 'draft', organisationId);
      const now = this.clock.now();
      const need = tx.manager.create(Need, {
        ...content,
        id: newId(),
        organisationId,
        authorId: actor.personId,
        byCurator: !actor.belongsTo(organisationId),
        state: 'draft',
        createdAt: now,
        updatedAt: now,
      });
      await tx.manager.insert(Need, need);
      await tx.record(NeedDrafted(this.eventOf(need, actor)));
      await tx.audit({ ...onNeed(actor, need, action), before: null, after: auditOfNeed(need) });
      return tx.manager.findOneByOrFail(Need, { id: need.id });
    });
  }

  /**
   * Changes the given fields of a need.
   * @throws {Conflict} if the need was changed after `version` was read.
   */
  async edit(actor: Actor, id: string, version: number, input: NeedChangeInput): Promise<Need> {
    const seen = await this.see(actor, id);
    assertMay(actor, 'edit', seen);
    const content = await this.checks.checkChange(seen, input);
    return this.change(actor, 'edit', id, async (need, tx) => {
      if (need.version !== version) throw await changed(tx, need, sentences.changedBeforeEdit());
      if (isShownToOthers(need)) this.checks.assertSubmittable({ ...need, ...content });
      const before = { ...need };
      need.edit(content, this.clock.now());
      const editId = await keepForCompany(tx, actor, before, need, this.clock.now());
      const { data, ...event } = this.eventOf(need, actor);
      await tx.record(NeedEdited({ ...event, data: editId === undefined ? data : { ...data, editId } }));
    });
  }

  /**
   * Requests the company to read and send the draft that a curator wrote for it.
   * @throws {InvalidInput} if no person of the company can be reached, {LimitReached} if the company got the same
   * request less than an hour ago.
   */
  async offer(actor: Actor, id: string): Promise<Need> {
    return this.change(actor, 'offer', id, async (need, tx) => {
      const now = this.clock.now();
      const { offeredAt } = need;
      need.offer(now);
      const wait = offeredAt === null ? 0 : offeredAt.getTime() + OFFERED_AGAIN_AFTER - now.getTime();
      if (wait > 0) throw new LimitReached(sentences.offeredJustNow(), Math.ceil(wait / 1_000));
      if (!(await canBeAsked(tx, need)))
        throw new InvalidInput([{ field: 'email', rule: 'member', message: sentences.nobodyToAsk() }]);
      await tx.record(NeedOffered(this.eventOf(need, actor)));
    });
  }

  async submit(actor: Actor, id: string): Promise<Need> {
    return this.change(actor, 'submit', id, async (need, tx) => {
      need.submit(this.clock.now());
      this.checks.assertSubmittable(need);
      await this.assertRoomFor(tx, 'submitted', need.organisationId);
      await tx.record(NeedSubmitted(this.eventOf(need, actor)));
    });
  }

  /** @throws {Conflict} if the need was changed after `version` was read: the curator has not seen its present content; {InvalidInput} if nobody has joined the company. */
  async requestChanges(actor: Actor, id: string, version: number, input: Remarks): Promise<Need> {
    const checked = parseInput(remarks, input);
    const work = async (need: Need, tx: Transaction): Promise<void> => {
      const isCurrentVersion = need.version === version;
      need.requestChanges(checked, this.clock.now());
      if (!isCurrentVersion) throw await changed(tx, need, sentences.changedSinceRead());
      // Nobody would receive the remarks, and the need would leave the queue of the people who can still act.
      if (!(await tx.manager.existsBy(Membership, { organisationId: need.organisationId })))
        throw new InvalidInput([
          { field: 'reasons', rule: 'nobody_joined', message: sentences.nobodyJoined() },
        ]);
      await tx.recordUndoable(
        NeedChangesRequested(this.eventOf(need, actor)),
        NeedDecided(this.eventOf(need, actor)),
      );
    };
    return this.change(actor, 'requestChanges', id, work, inOneLine(checked));
  }

  /** @throws {Conflict} if the need was changed after `version` was read: the curator has not seen its present content. */
  async refuse(actor: Actor, id: string, version: number, input: Remarks): Promise<Need> {
    const checked = parseInput(remarks, input);
    const work = async (need: Need, tx: Transaction): Promise<void> => {
      const isCurrentVersion = need.version === version;
      need.refuse(checked, this.clock.now());
      if (!isCurrentVersion) throw await changed(tx, need, sentences.changedSinceRead());
      await tx.recordUndoable(NeedRefused(this.eventOf(need, actor)), NeedDecided(this.eventOf(need, actor)));
    };
    return this.change(actor, 'refuse', id, work, inOneLine(checked));
  }

  /**
   * The need as it would be after a curator’s decision, without making the decision. It shows what the company would
   * read.
   */
  async preview(actor: Actor, id: string, decision: NeedDecision, input: Remarks): Promise<Need> {
    const need = await this.see(actor, id);
    const now = this.clock.now();
    assertMay(actor, decision, need);
    if (decision === 'publish') need.publish(now);
    else need[decision](parseInput(remarks, input), now);
    return need;
  }

  /** @throws {Conflict} if the need was changed after `version` was read: only content that a curator has read is published. */
  async publish(actor: Actor, id: string, version: number): Promise<Need> {
    return this.change(actor, 'publish', id, async (need, tx) => {
      const isCurrentVersion = need.version === version;
      need.publish(this.clock.now());
      if (!isCurrentVersion) throw await changed(tx, need, sentences.changedSinceRead());
      await tx.recordUndoable(
        NeedPublished(this.eventOf(need, actor)),
        NeedDecided(this.eventOf(need, actor)),
      );
    });
  }

  /**
   * Undoes a curator's decision on a need. The need waits as before, and nobody is notified of either step.
   * @param assertUnnoticed throws if a person has seen the decision since then
   * @throws {IllegalTransition} once the company is notified or has acted.
   * @throws {Conflict} if the need was changed after `version` was read.
   */
  async undoDecision(
    actor: Actor,
    id: string,
    version: number,
    assertUnnoticed: (tx: Transaction, need: Need) => Promise<void>,
  ): Promise<Need> {
    const work = async (need: Need, tx: Transaction): Promise<void> => {
      const decisions = [NeedPublished, NeedChangesRequested, NeedRefused];
      const [decision] = await tx.withdraw(need.id, ...decisions);
      if (decision === undefined) {
        const isUndone = await tx.wasWithdrawn(need.id, ...decisions);
        const why = isUndone ? sentences.alreadyUndone() : sentences.nothingToUndo();
        throw new IllegalTransition(why, need.state, 'submitted');
      }
      if (need.state !== stateAfter[decision.name])
        throw new IllegalTransition(sentences.goneOn(), need.state, 'submitted');
      if (need.version !== version) throw await changed(tx, need, sentences.changedSinceRead());
      await assertUnnoticed(tx, need);
      need.waitAgain(this.clock.now());
      await tx.record(NeedDecisionUndone(this.eventOf(need, actor)));
    };
    return this.change(actor, 'publish', id, work, undefined, 'undo');
  }

  async renew(actor: Actor, id: string): Promise<Need> {
    return this.change(actor, 'renew', id, async (need, tx) => {
      need.renew(this.clock.now());
      await tx.record(NeedRenewed(this.eventOf(need, actor)));
    });
  }

  async close(actor: Actor, id: string, reason: ClosingReason, note: string): Promise<Need> {
    const text = parseInput(closingNote, { note }).note || null;
    const work = async (need: Need, tx: Transaction): Promise<void> => {
      need.close(reason, text, this.clock.now());
      await tx.record(NeedClosed({ ...this.eventOf(need, actor), reason }));
    };
    return this.change(actor, 'close', id, work, reason);
  }

  /** Deletes a draft that was never sent. @returns the draft as it was */
  async deleteDraft(actor: Actor, id: string): Promise<Need> {
    return this.database.transaction(async (tx) => {
      const need = await this.lock(tx, identifier(id));
      if (need === null || !mayOnNeed(actor, 'see', need)) throw new NotFound();
      assertMay(actor, 'delete', need);
      const { subjectId, actorId, data } = this.eventOf(need, actor);
      await tx.record(NeedsWithdrawn({ subjectId, actorId, data: { needIds: [data.needId] } }));
      await tx.audit({ ...onNeed(actor, need, 'delete'), before: auditOfNeed(need), after: null });
      await tx.manager.delete(Need, { id: need.id });
      return need;
    });
  }

  /** Expires the published needs that are due. Returns how many. */
  async expireDue(): Promise<number> {
    const due = await this.database.manager.find(Need, {
      select: { id: true },
      where: { state: 'published', expiresAt: LessThanOrEqual(this.clock.now()) },
      order: { id: 'ASC' },
      take: EXPIRED_AT_ONCE,
    });
    for (const { id } of due) {
      await this.database.transaction(async (tx) => {
        const need = await this.lock(tx, id);
        const now = this.clock.now();
        // The need was renewed or closed before this transaction had the lock.
        if (need?.state !== 'published' || need.expiresAt === null || need.expiresAt > now) return;
        const before = auditOfNeed(need);
        need.expire(now);
        await tx.manager.save(need);
        await tx.audit({ ...onNeed(Actor.system, need, 'expire'), before, after: auditOfNeed(need) });
        await tx.record(NeedExpired({ subjectId: need.id, actorId: null, data: { needId: need.id } }));
      });
    }
    return due.length;
  }

  /**
   * Reminds the authors of drafts that were left, once each.
   * @returns how many
   */
  async remindOfDrafts(): Promise<number> {
    const now = this.clock.now();
    const { after, until, atOnce } = draftReminder;
    const left = {
      state: 'draft',
      authorId: Not(IsNull()),
      draftRemindedAt: IsNull(),
      updatedAt: Between(new Date(now.getTime() - until), new Date(now.getTime() - after)),
    } as const;
    const due = await this.database.manager.find(Need, {
      select: { id: true },
      where: left,
      order: { id: 'ASC' },
      take: atOnce,
    });
    for (const { id } of due) {
      await this.database.transaction(async (tx) => {
        // The version stays the same, so that an author who has the draft open gets no conflict.
        const [, reminded] = await tx.manager.query<[unknown[], number]>(
          `UPDATE need SET draft_reminded_at = $1
           WHERE id = $2 AND state = 'draft' AND draft_reminded_at IS NULL AND updated_at <= $3`,
          [now, id, new Date(now.getTime() - after)],
        );
        if (reminded === 0) return;
        await tx.record(NeedLeftAsDraft({ subjectId: id, actorId: null, data: { needId: id } }));
      });
    }
    return due.length;
  }

  /**
   * @throws {LimitReached} if the company has too many needs in this state. A lock makes sure that two needs
   * submitted at once are both counted.
   */
  private async assertRoomFor(
    tx: Transaction,
    state: keyof typeof mostOfACompany,
    organisationId: string,
  ): Promise<void> {
    await lockOrganisation(tx, organisationId);
    const { most, tooMany } = mostOfACompany[state];
    if ((await tx.manager.countBy(Need, { organisationId, state })) >= most)
      throw new LimitReached(tooMany({ count: most }));
  }

  private async change(
    actor: Actor,
    action: NeedAction & LoggedAction,
    id: string,
    work: (need: Need, tx: Transaction) => Promise<void>,
    reason?: string,
    done: LoggedAction = action,
  ): Promise<Need> {
    return this.database.transaction(async (tx) => {
      const need = await this.lock(tx, identifier(id));
      if (need === null || !mayOnNeed(actor, 'see', need)) throw new NotFound();
      assertMay(actor, action, need);
      const before = auditOfNeed(need);
      if (isDecision(action))
        await decidedOnce(tx, actor, { kind: 'need', id: need.id }, () => work(need, tx));
      else await work(need, tx);
      await tx.manager.save(need);
      await tx.audit({ ...onNeed(actor, need, done), reason, before, after: auditOfNeed(need) });
      return need;
    });
  }

  private lock(tx: Transaction, id: string): Promise<Need | null> {
    return tx.manager.findOne(Need, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private eventOf(
    need: Need,
    actor: Actor,
  ): { subjectId: string; actorId: string | null; data: { needId: string } } {
    return { subjectId: need.id, actorId: actor.personId, data: { needId: need.id } };
  }
}

/** @throws {Forbidden}, or {IllegalTransition} if the actor may edit the need only in other states. */
function assertMay(actor: Actor, action: NeedAction, need: Need): void {
  if (mayOnNeed(actor, action, need)) return;
  const isTheirs = actor.isCurator || actor.belongsTo(need.organisationId);
  throw action === 'edit' && isTheirs ? notEditable(need.state) : new Forbidden();
}

/** Of two drafts or submissions of one company at the same time, one waits for the other. */
async function lockOrganisation(tx: Transaction, id: string): Promise<void> {
  const lock = { mode: 'pessimistic_write' } as const;
  await tx.manager.findOneOrFail(Organisation, { where: { id }, lock });
}

/** The actor's draft with the same content that was not changed since. It serves as the copy. */
async function untouchedCopy(
  { manager }: Transaction,
  { personId: authorId }: Actor,
  organisationId: string,
  content: NeedContent,
): Promise<Need | undefined> {
  if (authorId === null) return undefined;
  const { title } = content;
  const drafts = await manager.findBy(Need, { organisationId, authorId, state: 'draft', title, version: 1 });
  return drafts.find((draft) =>
    Object.entries(content).every(([key, value]) => isDeepStrictEqual(draft[key as keyof Need], value)),
  );
}

/** A company without members receives the request through the invitation of its future member. */
const canBeAsked = async ({ manager }: Transaction, { organisationId }: Need): Promise<boolean> =>
  (await manager.existsBy(Membership, { organisationId })) ||
  (await manager.existsBy(Invitation, { organisationId, acceptedAt: IsNull(), refusedAt: IsNull() }));

const changed = (tx: Transaction, { id, version }: Need, sentence: Sentence): Promise<Conflict> =>
  changedMeanwhile(tx, { kind: 'need', id, version }, sentence);

/** For the audit log. */
const inOneLine = ({ reasons, note }: Remarks): string =>
  [reasons.join(', '), note].filter((part) => part !== '').join(': ');
