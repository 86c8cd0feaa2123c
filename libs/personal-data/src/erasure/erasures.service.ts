import { Injectable, Logger } from '@nestjs/common';
import {
  type Actor,
  AddressChangesService,
  type AddressChangeProof,
  hashedKey,
  Person,
  type PlatformRole,
  type Rate,
  RateLimits,
} from '@passerelle/accounts';
import { Clock, Settings } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { FilesService } from '@passerelle/files';
import { SearchIndexUpdater } from '@passerelle/finding';
import { RedactImportRows } from '@passerelle/import-plans';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { IllegalTransition, NotFound } from '@passerelle/problems';
import type { FastifyRequest } from 'fastify';
import { Solver } from '@passerelle/solvers';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { sentences } from '../personal-data.sentences.js';
import { Erasure, type ErasureCause, ErasureRequest, type HoldingChoice } from './erasure-request.entity.js';
import { ErasureLinkAsked, ErasureRequested, ErasureWithdrawn, PersonErased } from './erasure.events.js';
import { accountErasedMail } from './erasure.mail.js';
import { HeldAlone, type Holding } from './held-alone.js';
import { anyOf, MailTraces } from './mail-traces.js';
import { emptySets, type PersonSets, personSets } from './person-sets.js';
import { REDACTION, RowEraser } from './row-eraser.js';

const logger = new Logger('Erasure');
const DAY = 24 * 60 * 60 * 1_000;
/** Accounts erased in one run of the task. */
const AT_ONCE = 20;
/** Links to one address in a day, and to all addresses in an hour. */
const LINKS: Rate = { window: 24 * 60 * 60, max: 3 };
const ALL_LINKS: Rate = { window: 60 * 60, max: 200 };

/** People have their account erased: asked for, kept after all, or done. */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly owners: AddressChangesService,
    private readonly limits: RateLimits,
    private readonly mailer: Mailer,
    private readonly heldAlone: HeldAlone,
    private readonly rows: RowEraser,
    private readonly files: FilesService,
    private readonly search: SearchIndexUpdater,
    private readonly mails: MailTraces,
    private readonly imports: RedactImportRows,
  ) {}

  /** The erasure that a person has asked for, until it is done; null: none. */
  pending(personId: string): Promise<ErasureRequest | null> {
    return this.database.manager.findOneBy(ErasureRequest, { personId });
  }

  /** What a person alone holds. */
  async holdings(personId: string): Promise<Holding[]> {
    const person = await this.database.manager.findOneByOrFail(Person, { id: personId });
    return this.heldAlone.list(await personSets(this.database.manager, person));
  }

  /**
   * Asks for one's own account to be erased.
   * @throws {InvalidInput} without a proof | {IllegalTransition} for the last admin, and where it was asked for already
   */
  async askFor(
    actor: Actor,
    input: { proof?: AddressChangeProof | null | undefined; choices: readonly HoldingChoice[] },
    request: Pick<FastifyRequest, 'ip' | 'headers'>,
  ): Promise<ErasureRequest> {
    const { id } = await this.owners.ownerWithProof(actor, input.proof, request, sentences.proofNeeded());
    return this.database.transaction((tx) =>
      this.request(tx, id, { cause: 'asked', choices: input.choices, actorId: id }),
    );
  }

  /**
   * Records that an account will be erased.
   * @param how.inDays 0: as soon as a worker comes to it
   * @throws {NotFound} | {IllegalTransition}
   */
  async request(
    tx: Transaction,
    personId: string,
    how: {
      cause: ErasureCause;
      choices?: readonly HoldingChoice[];
      actorId: string | null;
      inDays?: number | undefined;
    },
  ): Promise<ErasureRequest> {
    await this.assertMayGo(tx, personId);
    const now = this.clock.now();
    const dueAt = new Date(now.getTime() + (how.inDays ?? this.settings.erasureDays) * DAY);
    const row = { personId, cause: how.cause, requestedAt: now, dueAt, choices: [...(how.choices ?? [])] };
    await tx.manager.insert(ErasureRequest, { ...row, sets: null });
    await tx.record(ErasureRequested({ subjectId: personId, actorId: how.actorId, data: { personId } }));
    await tx.audit({
      actorId: how.actorId,
      object: { kind: 'person', id: personId },
      action: 'askErasure',
      before: { erasure: null },
      after: { erasure: how.cause },
    });
    return tx.manager.findOneByOrFail(ErasureRequest, { personId });
  }

  private async assertMayGo({ manager }: Transaction, personId: string): Promise<void> {
    const admins = await manager.query<{ id: string; isGoing: boolean }[]>(
      `SELECT id, EXISTS (SELECT FROM erasure_request WHERE person_id = person.id) AS "isGoing"
       FROM person WHERE role = 'admin' AND suspended_at IS NULL ORDER BY id FOR UPDATE`,
    );
    if (
      admins.some(({ id }) => id === personId) &&
      !admins.some(({ id, isGoing }) => id !== personId && !isGoing)
    )
      throw new IllegalTransition(sentences.lastAdmin(), 'admin' satisfies PlatformRole);
    const person = await manager.findOne(Person, {
      where: { id: personId },
      lock: { mode: 'pessimistic_write' },
    });
    if (person === null) throw new NotFound();
    if (await manager.existsBy(ErasureRequest, { personId }))
      throw new IllegalTransition(sentences.alreadyAsked(), 'pending');
  }

  /**
   * Has the link mailed by which the reader of an address erases their account. The answer is the same for an address
   * without an account.
   * @throws {LimitReached}
   */
  async askForLink(email: string): Promise<void> {
    const address = email.trim().toLowerCase().slice(0, 254);
    await this.limits.assertAllowed(
      this.database.manager,
      { key: hashedKey('erasureLink', address), rate: LINKS, sentence: sentences.tooManyLinks() },
      { key: 'erasureLink|all', rate: ALL_LINKS, sentence: sentences.tooManyLinks() },
    );
    const person = await this.database.manager.findOneBy(Person, { email: address, emailVerified: true });
    if (person === null) return;
    const { id: personId } = person;
    await this.database.transaction((tx) =>
      tx.record(ErasureLinkAsked({ subjectId: personId, actorId: null, data: { personId } })),
    );
  }

  /** Keeps one’s own account after all. @throws {IllegalTransition} */
  keepMine(actor: Actor): Promise<void> {
    return this.database.transaction((tx) => this.keep(tx, actor.personId ?? ''));
  }

  /** Keeps an account after all. @throws {IllegalTransition} if its erasure is not asked for, or has begun */
  async keep(tx: Transaction, personId: string): Promise<void> {
    const request = await tx.manager.findOne(ErasureRequest, {
      where: { personId },
      lock: { mode: 'pessimistic_write' },
    });
    if (request === null || request.sets !== null) throw new IllegalTransition(sentences.notAsked(), 'none');
    await tx.manager.delete(ErasureRequest, { personId });
    await tx.record(ErasureWithdrawn({ subjectId: personId, actorId: personId, data: { personId } }));
    await tx.audit({
      actorId: personId,
      object: { kind: 'person', id: personId },
      action: 'keepAccount',
      before: { erasure: request.cause },
      after: { erasure: null },
    });
  }

  /** Erases the accounts whose time has come. One that fails is tried again at the next run. */
  async eraseDue(): Promise<void> {
    const due = await this.database.manager.find(ErasureRequest, {
      select: { personId: true },
      where: { dueAt: LessThanOrEqual(this.clock.now()) },
      order: { dueAt: 'ASC', personId: 'ASC' },
      take: AT_ONCE,
    });
    let failed: unknown;
    for (const { personId } of due)
      try {
        await this.erase(personId);
      } catch (error) {
        logger.error(`The account ${personId} could not be erased: ${String(error)}`);
        failed = error;
      }
    if (failed !== undefined) throw failed;
  }

  /**
   * Erases an account now. Each step may run again: after a crash the next run ends the work.
   * @returns false: there is no such account
   */
  async erase(personId: string, options = { notifies: true }): Promise<boolean> {
    const begun = await this.begin(personId);
    if (begun === undefined) return false;
    const { sets, choices } = begun;
    if (options.notifies) await this.tell(sets.person);
    await this.heldAlone.settle(sets, choices);
    await this.removeFiles(sets);
    await this.rows.erase(sets);
    await this.imports.replace(anyOf(sets.names), REDACTION);
    await this.forgetInSearch(sets);
    await this.mails.erase(sets);
    // Once more: handlers of what was closed may have written meanwhile what they had read before.
    await this.rows.erase(sets);
    await this.end(sets);
    return true;
  }

  /**
   * Erases again what a restored backup has brought back.
   * @param ids the ledger, kept outside of the backup: ids of accounts, and of others that are not there any more
   * @returns how many accounts were there again
   */
  async replayErasures(ids: readonly string[]): Promise<number> {
    let count = 0;
    for (const id of ids) if (await this.erase(id, { notifies: false })) count += 1;
    return count + (await this.dropProjects(ids));
  }

  /** Erases imported projects that nobody has taken over, and all that was written about them. */
  async dropProjects(ids: readonly string[]): Promise<number> {
    const open = await this.database.manager.find(Solver, {
      select: { id: true },
      where: { id: In([...ids]), personId: IsNull(), organisationId: IsNull() },
      order: { id: 'ASC' },
    });
    const solvers = open.map(({ id }) => id);
    if (solvers.length === 0) return 0;
    const sets = { ...emptySets, solvers };
    await this.heldAlone.settle(sets, []);
    await this.rows.erase(sets);
    await this.forgetInSearch(sets);
    await this.database.transaction(async (tx) => {
      for (const id of solvers) {
        await tx.manager.upsert(Erasure, { id, kind: 'solver', erasedAt: this.clock.now() }, ['id']);
        await tx.audit({
          actorId: null,
          object: { kind: 'solver', id },
          action: 'dropProject',
          before: { project: true },
          after: { project: false },
        });
      }
    });
    return solvers.length;
  }

  /** The ledger: identifiers that lead to nobody. */
  async erasedIds(): Promise<string[]> {
    const rows = await this.database.manager.find(Erasure, { select: { id: true }, order: { id: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  /** Fixes what belongs to the person, before anything of it goes. */
  private begin(personId: string): Promise<{ sets: PersonSets; choices: HoldingChoice[] } | undefined> {
    return this.database.transaction(async ({ manager }) => {
      const person = await manager.findOne(Person, {
        where: { id: personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (person === null) return undefined;
      const request = await manager.findOneBy(ErasureRequest, { personId });
      const sets = request?.sets ?? (await personSets(manager, person));
      const choices = request?.choices ?? [];
      const now = this.clock.now();
      await manager.upsert(
        ErasureRequest,
        {
          personId,
          cause: request?.cause ?? 'operator',
          requestedAt: request?.requestedAt ?? now,
          dueAt: request?.dueAt ?? now,
          choices,
          sets,
        },
        ['personId'],
      );
      // The browsers of these sessions forget their drafts when they come again.
      await manager.query(
        `INSERT INTO erased_session (hash, ended_at)
         SELECT encode(sha256(convert_to(token, 'UTF8')), 'hex'), $2 FROM session WHERE person_id = $1
         ON CONFLICT DO NOTHING`,
        [personId, this.clock.now()],
      );
      // Nobody acts for the account any more.
      await manager.query('DELETE FROM session WHERE person_id = $1', [personId]);
      return { sets, choices };
    });
  }

  /** The last mail, while there is an address: no handler could find it later. */
  private async tell(personId: string): Promise<void> {
    const { name, email, language } = await this.database.manager.findOneByOrFail(Person, { id: personId });
    await this.mailer.sendUnlessRefused({
      ...(await accountErasedMail.render(language, { name })),
      to: { name, address: email },
      messageId: messageIdOf(`erased-${personId}`, this.settings.publicUrl),
      date: this.clock.now(),
    });
  }

  private async removeFiles({ person }: PersonSets): Promise<void> {
    await this.database.transaction(async (tx) => {
      const files = await tx.manager.query<{ id: string }[]>(
        'SELECT id FROM stored_file WHERE added_by_id = $1',
        [person],
      );
      const ids = files.map(({ id }) => id);
      await tx.manager.query('UPDATE concept_evidence SET file_id = NULL WHERE file_id = ANY ($1)', [ids]);
      await this.files.remove(tx, null, ids);
    });
  }

  /** Words that only the person has used leave the index with a rebuild. */
  private async forgetInSearch({ solvers, needs }: PersonSets): Promise<void> {
    if (solvers.length === 0 && needs.length === 0) return;
    await this.search.indexSolvers(solvers);
    await this.search.indexNeeds(needs);
    await this.search.rebuild();
  }

  private async end({ person: personId }: PersonSets): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { affected } = await tx.manager.delete(Person, { id: personId });
      // Another worker came first.
      if (affected === 0) return;
      await tx.manager.upsert(Erasure, { id: personId, kind: 'person', erasedAt: this.clock.now() }, ['id']);
      await tx.record(PersonErased({ subjectId: personId, actorId: null, data: { personId } }));
      await tx.audit({
        actorId: null,
        object: { kind: 'person', id: personId },
        action: 'erase',
        before: { account: true },
        after: { account: false },
      });
    });
  }
}
