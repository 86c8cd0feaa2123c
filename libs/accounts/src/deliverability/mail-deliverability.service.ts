import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, type LoggedAction, newId, type Snapshot, type Transaction } from '@passerelle/database';
import type { FailureKind } from '@passerelle/mail';
import { In } from 'typeorm';
import { MailFailure } from './mail-failure.entity.js';
import { MailReach, MailReachChanged } from './mail-reach.entity.js';

const DAY = 24 * 3_600_000;
/** Window in which failed mails count together, in days. */
const RECENT = 7;
/** How long a failed mail is stored, in days: longer than any server reports on one mail. */
const RETENTION = 60;
/** How long an unconfirmed state is stored, in days. The next mail shows the present state. */
const BELIEVED_FOR = 365;
/** Addresses that one nightly run checks. */
const MOST_AT_NIGHT = 1_000;

/** A mail that has not arrived, or is not wanted. */
export interface Failure {
  email: string;
  mailKey: string;
  kind: FailureKind | 'complaint';
  status: string;
}

/** Stores which addresses do not receive mails. */
@Injectable()
export class MailDeliverabilityService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** null: the address has had no failures. */
  of(email: string): Promise<MailReach | null> {
    return this.database.manager.findOneBy(MailReach, { email: email.toLowerCase() });
  }

  /** How many addresses do not receive mails, and how many readers have complained. One statement. */
  async count(): Promise<{ unreachable: number; doubtful: number; complained: number }> {
    const [counts] = await this.database.manager.query<
      [{ unreachable: number; doubtful: number; complained: number }]
    >(
      `SELECT count(*) FILTER (WHERE state = 'unreachable')::int AS unreachable,
         count(*) FILTER (WHERE state = 'doubtful')::int AS doubtful,
         count(*) FILTER (WHERE complained_at IS NOT NULL)::int AS complained
       FROM mail_reach`,
    );
    return counts;
  }

  /**
   * Records a mail that has not arrived.
   * @returns false: it was known
   */
  async fail({ kind, ...failure }: Failure): Promise<boolean> {
    const email = failure.email.toLowerCase();
    return this.database.transaction(async (tx) => {
      const reach = await this.lock(tx, email);
      const now = this.clock.now();
      const made = await tx.manager.query<unknown[]>(
        `INSERT INTO mail_failure (id, email, mail_key, kind, status, failed_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING RETURNING id`,
        [newId(), email, failure.mailKey, kind, failure.status, now],
      );
      if (made.length === 0) return false;
      const before = snapshotOf(reach);
      const hasChanged =
        kind === 'complaint'
          ? reach.complain(now)
          : reach.fail({ kind, status: failure.status }, await this.recentOf(tx, email), now);
      if (hasChanged)
        await this.keep(tx, reach, before, kind === 'complaint' ? 'complainOfMails' : 'noteMailReach');
      return true;
    });
  }

  /** A person has read a mail at this address, or used its link or code. */
  async prove(email: string, wanting = { wantsMails: false }): Promise<void> {
    // Most addresses have no row. Then nothing is locked.
    if (await this.of(email)) await this.database.transaction((tx) => this.proveIn(tx, email, wanting));
  }

  /** Same as `prove`, in a transaction. */
  async proveIn(tx: Transaction, email: string, wanting = { wantsMails: false }): Promise<void> {
    const reach = await tx.manager.findOne(MailReach, {
      where: { email: email.toLowerCase() },
      lock: { mode: 'pessimistic_write' },
    });
    if (reach === null) return;
    const before = snapshotOf(reach);
    // Failures counted so far no longer count.
    await tx.manager.delete(MailFailure, { email: reach.email, kind: In(['temporary', 'full', 'unknown']) });
    if (reach.prove(wanting, this.clock.now())) await this.keep(tx, reach, before, 'proveAddress');
  }

  /** Deletes an address that no account has any more. */
  async forgetIn({ manager }: Transaction, email: string): Promise<void> {
    await manager.delete(MailFailure, { email });
    await manager.delete(MailReach, { email });
  }

  /** Deletes old rows, and makes doubtful addresses reachable again if nothing has failed lately. */
  async forgetOld(): Promise<void> {
    const { manager } = this.database;
    const now = this.clock.now();
    const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY);
    await manager.query('DELETE FROM mail_failure WHERE failed_at <= $1', [daysAgo(RETENTION)]);
    const restful = await manager.query<{ email: string }[]>(
      `SELECT email FROM mail_reach AS reach WHERE state = 'doubtful' AND NOT EXISTS (
         SELECT FROM mail_failure WHERE email = reach.email AND kind <> 'policy' AND failed_at > $1)
       ORDER BY since LIMIT ${MOST_AT_NIGHT}`,
      [daysAgo(RECENT)],
    );
    for (const { email } of restful)
      await this.database.transaction(async (tx) => {
        const reach = await this.lock(tx, email);
        const before = snapshotOf(reach);
        if (reach.rest(now)) await this.keep(tx, reach, before, 'noteMailReach');
      });
    await manager.query(
      `DELETE FROM mail_reach AS reach
       WHERE (since <= $1 OR state = 'reachable' AND since <= $2) AND coalesce(complained_at, since) <= $1
         OR state = 'reachable' AND complained_at IS NULL AND NOT EXISTS (
           SELECT FROM mail_failure WHERE email = reach.email)`,
      [daysAgo(BELIEVED_FOR), daysAgo(RETENTION)],
    );
  }

  /** The locked row, created if there is none, so that two reports come one after the other. */
  private async lock({ manager }: Transaction, email: string): Promise<MailReach> {
    await manager.query(
      `INSERT INTO mail_reach (id, email, state, status, since) VALUES ($1, $2, 'reachable', '', $3) ON CONFLICT DO NOTHING`,
      [newId(), email, this.clock.now()],
    );
    return manager.findOneOrFail(MailReach, { where: { email }, lock: { mode: 'pessimistic_write' } });
  }

  private async recentOf({ manager }: Transaction, email: string): Promise<number> {
    const since = new Date(this.clock.now().getTime() - RECENT * DAY);
    const [{ count }] = await manager.query<[{ count: number }]>(
      `SELECT count(DISTINCT mail_key)::int AS count FROM mail_failure
       WHERE email = $1 AND failed_at > $2 AND kind IN ('temporary', 'full', 'unknown')`,
      [email, since],
    );
    return count;
  }

  /** If an account has the address, the account's log records the change. The address itself is not logged. */
  private async keep(
    tx: Transaction,
    reach: MailReach,
    before: Snapshot,
    action: LoggedAction,
  ): Promise<void> {
    await tx.manager.save(reach);
    const [person] = await tx.manager.query<{ id: string }[]>('SELECT id FROM person WHERE email = $1', [
      reach.email,
    ]);
    const personId = person?.id ?? null;
    await tx.record(MailReachChanged({ subjectId: reach.id, actorId: null, data: { personId } }));
    if (personId === null) return;
    await tx.audit({
      actorId: null,
      object: { kind: 'person', id: personId },
      action,
      before,
      after: snapshotOf(reach),
    });
  }
}

const snapshotOf = ({ state, reason, status, complainedAt }: MailReach): Snapshot => ({
  mailReach: state,
  mailReason: reason,
  mailStatus: status,
  complainedAt: complainedAt?.toISOString() ?? null,
});
