import { Injectable } from '@nestjs/common';
import { Clock, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { Mailer, MailNotSent, MailRefused, messageIdOf } from '@passerelle/mail';
import { type EntityTarget, type FindOptionsWhere, IsNull, LessThanOrEqual } from 'typeorm';
import type { ComposedMail } from './notice-mails.js';

/** For how long a worker's claim on a mail is valid, and how often the worker renews it, in milliseconds. */
const BELIEVED_FOR = 10_000;
const REPEATED_AFTER = 3_000;

/** Rows that record the outcome of a mail. */
export interface MailedRow {
  mailedAt: Date | null;
  mailingUntil: Date | null;
  mailUnsureAt: Date | null;
  mailRefusal: string | null;
}

type Outcome = Partial<Pick<MailedRow, 'mailedAt' | 'mailRefusal'>>;

/** The rows of one mail. */
export interface RowsOfMail<Row extends MailedRow> {
  entity: EntityTarget<Row>;
  where: FindOptionsWhere<Row>;
  /** The Message-ID contains this name. */
  name: string;
}

/**
 * Sends a mail once, then records that it was sent. After a crash between the two, the mail is sent again with the
 * same Message-ID, and mail programs show it once. In the opposite order, the mail could be lost.
 */
@Injectable()
export class HandOver {
  /** Outcomes of mails whose rows do not have them yet, by the name of the mail. */
  private readonly outcomes = new Map<string, Outcome>();

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async send<Row extends MailedRow>(mail: ComposedMail, rows: RowsOfMail<Row>): Promise<void> {
    const outcome = this.outcomes.get(rows.name);
    // An earlier try has sent the mail, but could not record that.
    if (outcome !== undefined) return this.conclude(rows, outcome);
    if (!(await this.claim(rows))) return;
    const saying = setInterval(() => void this.renewClaim(rows), REPEATED_AFTER);
    try {
      await this.conclude(rows, await this.handOver(mail, rows));
    } finally {
      clearInterval(saying);
    }
  }

  /**
   * @returns the answer of the mail server.
   * @throws if the mail may be tried again. Then no process claims it any more.
   */
  private async handOver<Row extends MailedRow>(mail: ComposedMail, rows: RowsOfMail<Row>): Promise<Outcome> {
    const idOf = (name: string): string => messageIdOf(name, this.settings.publicUrl);
    const thread = mail.thread === undefined ? {} : { thread: idOf(mail.thread) };
    try {
      await this.mailer.send({ ...mail, ...thread, messageId: idOf(rows.name), date: this.clock.now() });
      return { mailedAt: this.clock.now() };
    } catch (error) {
      if (error instanceof MailRefused) return { mailRefusal: error.status };
      const mayBeTaken = error instanceof MailNotSent && error.mayBeTaken;
      await this.mark(rows, mayBeTaken ? { mailUnsureAt: this.clock.now() } : {});
      throw error;
    }
  }

  /**
   * While the database is unavailable, this process remembers the outcomes that it could not record, so that a retry
   * does not send the mail again.
   */
  private async conclude<Row extends MailedRow>(rows: RowsOfMail<Row>, outcome: Outcome): Promise<void> {
    this.outcomes.set(rows.name, outcome);
    await this.mark(rows, outcome);
    this.outcomes.delete(rows.name);
  }

  /**
   * Claims the mail for this process. No lock is held while the mail server answers, since that may take a minute. A
   * claim that is not renewed ends soon, since its process must be dead.
   * @returns false: the mail was sent meanwhile.
   * @throws if another process is sending it: this process checks again later.
   */
  private async claim<Row extends MailedRow>({ entity, where }: RowsOfMail<Row>): Promise<boolean> {
    const { manager } = this.database;
    const free = [
      { ...unsent(where), mailingUntil: IsNull() },
      { ...unsent(where), mailingUntil: LessThanOrEqual(this.clock.now()) },
    ];
    const { affected } = await manager.update(
      entity,
      free as FindOptionsWhere<Row>[],
      {
        mailingUntil: this.believedUntil(),
        // The former process died, and it is unknown whether the server took the mail.
        mailUnsureAt: () => 'coalesce(mailing_until, mail_unsure_at)',
      } as never,
    );
    if (affected !== 0) return true;
    if (await manager.existsBy(entity, unsent(where)))
      throw new Error('Another process is handing this mail over.');
    return false;
  }

  /** If the claim cannot be renewed, another process may send the mail too, with the same Message-ID. */
  private async renewClaim<Row extends MailedRow>(rows: RowsOfMail<Row>): Promise<void> {
    await this.mark(rows, { mailingUntil: this.believedUntil() }).catch(() => undefined);
  }

  private believedUntil(): Date {
    return new Date(this.clock.now().getTime() + BELIEVED_FOR);
  }

  /**
   * Records the state of a mail that is not sent yet. Without further values, it records that no process claims the
   * mail.
   */
  private async mark<Row extends MailedRow>(
    { entity, where }: RowsOfMail<Row>,
    status: Partial<MailedRow>,
  ): Promise<void> {
    await this.database.manager.update(entity, unsent(where), { mailingUntil: null, ...status } as never);
  }
}

const unsent = <Row extends MailedRow>(where: FindOptionsWhere<Row>): FindOptionsWhere<Row> => ({
  ...where,
  mailedAt: IsNull(),
  mailRefusal: IsNull(),
});
