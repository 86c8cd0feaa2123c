import { Injectable } from '@nestjs/common';
import { type Actor, changedMeanwhile } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, type Snapshot, type Transaction } from '@passerelle/database';
import { type Conflict, Forbidden, identifier, NotFound } from '@passerelle/problems';
import { sentences } from '../concepts.sentences.js';
import { partiesOf } from './concept-parties.loader.js';
import { auditOfConcept, onConcept } from './concept.audit.js';
import { Concept } from './concept.entity.js';
import type { OfConcept } from './concept.events.js';
import { type ConceptAction, type ConceptParties, mayOnConcept } from './concept.policy.js';

/** The context of a change of a concept: the transaction, the locked concept, its parties and the time. */
export interface ConceptChange {
  tx: Transaction;
  concept: Concept;
  parties: ConceptParties;
  now: Date;
}

/** The log's data about a change, in addition to the concept’s own fields. */
export interface LoggedChange {
  /** Name of the change in the log. By default the requested action. */
  action?: LoggedAction;
  reason?: string;
  /** The person whom the change concerns. */
  concernedId?: string;
  /** Changes outside the fields of the concept. */
  before?: Record<string, string | null>;
  after?: Record<string, string | null>;
}

/** The same, with a name. */
export type NamedChange = LoggedChange & { action: LoggedAction };

/** Reads and changes single concepts. Every change of a concept, or of what belongs to it, goes through this service. */
@Injectable()
export class ConceptChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a concept that the actor may not see. */
  async see(actor: Actor, id: string): Promise<Concept> {
    return (await this.seeWithParties(actor, id)).concept;
  }

  /**
   * Same as `see`, with the people who take part.
   * @throws {NotFound}
   */
  async seeWithParties(actor: Actor, id: string): Promise<{ concept: Concept; parties: ConceptParties }> {
    const { manager } = this.database;
    const concept = await manager.findOneBy(Concept, { id: identifier(id) });
    if (concept === null) throw new NotFound();
    const [parties] = await partiesOf(manager, [concept.id]);
    if (parties === undefined || !mayOnConcept(actor, 'see', concept, parties)) throw new NotFound();
    return { concept, parties };
  }

  /**
   * Changes a concept under its lock, and logs who did what and why. `work` records the event, and names the change
   * if the log has no requested action of this name.
   * @throws {NotFound} if the actor may not see the concept, {Forbidden} if they may not do this action.
   */
  change<Action extends ConceptAction>(
    actor: Actor,
    action: Action,
    id: string,
    work: (change: ConceptChange) => Promise<Action extends LoggedAction ? LoggedChange | void : NamedChange>,
  ): Promise<Concept> {
    return this.database.transaction(async (tx) => {
      const concept = await tx.manager.findOne(Concept, {
        where: { id: identifier(id) },
        lock: { mode: 'pessimistic_write' },
      });
      if (concept === null) throw new NotFound();
      const [parties] = await partiesOf(tx.manager, [concept.id]);
      if (parties === undefined || !mayOnConcept(actor, 'see', concept, parties)) throw new NotFound();
      if (!mayOnConcept(actor, action, concept, parties)) throw new Forbidden();
      const change = { tx, concept, parties, now: this.clock.now() };
      const before = auditOfConcept(concept);
      await keep(actor, change, before, { action: action as LoggedAction, ...(await work(change)) });
      return concept;
    });
  }

  /**
   * Changes a concept as a consequence of another change, with no person as actor. `work` records the event, and returns
   * undefined if nothing has changed.
   */
  follow(id: string, work: (change: ConceptChange) => Promise<NamedChange | undefined>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const concept = await tx.manager.findOne(Concept, { where: { id }, lock });
      const [parties] = await partiesOf(tx.manager, [id]);
      if (concept === null || parties === undefined) return;
      const change = { tx, concept, parties, now: this.clock.now() };
      const before = auditOfConcept(concept);
      const logged = await work(change);
      if (logged !== undefined) await keep({ personId: null }, change, before, logged);
    });
  }

  /**
   * Records activity in the parts of a concept. The version stays the same, so that a person who edits the concept
   * itself gets no conflict. The loaded entity is updated too. Saving it with its old values would undo the record,
   * and count as a change of the concept.
   */
  async noteActive({ tx, concept, now }: ConceptChange): Promise<void> {
    await tx.manager.query('UPDATE concept SET active_at = $2, reminded_at = NULL WHERE id = $1', [
      concept.id,
      now,
    ]);
    Object.assign(concept, { activeAt: now, remindedAt: null });
  }
}

/** Saves a changed concept, and logs the change. */
async function keep(
  actor: Pick<Actor, 'personId'>,
  { tx, concept }: ConceptChange,
  before: Snapshot,
  logged: NamedChange,
): Promise<void> {
  await tx.manager.save(concept);
  await tx.audit({
    ...onConcept(actor, concept, logged.action),
    reason: logged.reason,
    concernedId: logged.concernedId,
    before: { ...before, ...logged.before },
    after: { ...auditOfConcept(concept), ...logged.after },
  });
}

/** Common fields of an event about a concept: only ids. */
export const eventOf = (
  { personId }: Pick<Actor, 'personId'>,
  { id }: Pick<Concept, 'id'>,
): { subjectId: string; actorId: string | null; data: OfConcept } => ({
  subjectId: id,
  actorId: personId,
  data: { conceptId: id },
});

/** The conflict for a person who saves a concept that has changed since they read it. */
export const changedSince = (tx: Transaction, { id, version }: Concept): Promise<Conflict> =>
  changedMeanwhile(tx, { kind: 'concept', id, version }, sentences.changedMeanwhile());
