import { Injectable } from '@nestjs/common';
import { Clock, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { messageIdOf } from '@passerelle/mail';

/** Outcome of the mails about notices, on one day in France. */
export interface DayOfMails {
  /** As YYYY-MM-DD. */
  day: string;
  sent: number;
  refused: number;
}

/** Mails that the server refused for good, with the same codes. */
export interface MailRefusals {
  /** The server’s codes, such as “550 5.1.1”, or the fault found before the call of the server. */
  status: string;
  count: number;
}

/** A mail that was sent again, since it was unknown whether the server had taken it. */
export interface UnsureMail {
  /** The same both times, so that mail programs show the mail once, and the server's log shows which one it took. */
  messageId: string;
  unsureAt: Date;
  /** When the server confirmed the mail. null: not yet. */
  mailedAt: Date | null;
}

const DAYS = 7;
const MOST_STATUSES = 20;
const MOST_UNSURE = 20;
const DAY = 24 * 3_600_000;

/**
 * The mails that were sent or refused, one a row. Lists are read from their own table. A list contains several
 * notices, or none: a curator's list may contain only the counts of the desk.
 */
const mailsSince = `
  SELECT coalesce(max(mailed_at), min(created_at)) AS at, max(mail_refusal) AS refusal FROM notice
  WHERE id >= $1 AND created_at >= $2 AND (mailed_at IS NOT NULL OR mail_refusal IS NOT NULL)
    AND NOT EXISTS (SELECT FROM action_list WHERE action_list.id = notice.mail_id)
  GROUP BY mail_id
  UNION ALL
  SELECT coalesce(mailed_at, day::timestamp AT TIME ZONE 'Europe/Paris'), mail_refusal FROM action_list
  WHERE id >= $1 AND (mailed_at >= $2 OR mail_refusal IS NOT NULL)`;

/** Outcome of the mails of the last days: how many, never the recipients. */
@Injectable()
export class MailOutcomes {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * The last seven days, the latest first. Days without any mail are left out. A mail of several notices counts once.
   * One statement.
   */
  days(): Promise<DayOfMails[]> {
    return this.database.manager.query<DayOfMails[]>(
      `SELECT to_char(at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS day,
         count(*) FILTER (WHERE refusal IS NULL)::int AS sent, count(refusal)::int AS refused
       FROM (${mailsSince}) AS mail GROUP BY 1 ORDER BY 1 DESC`,
      this.since(),
    );
  }

  /** Why mails of these days were refused, the most frequent codes first. One statement. */
  refusals(): Promise<MailRefusals[]> {
    return this.database.manager.query<MailRefusals[]>(
      `SELECT refusal AS status, count(*)::int AS count FROM (${mailsSince}) AS mail
       WHERE refusal IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_STATUSES}`,
      this.since(),
    );
  }

  /** The mails of these days that may have arrived twice: how many, and the latest of them. One statement. */
  async unsure(): Promise<{ count: number; last: UnsureMail[] }> {
    const rows = await this.database.manager.query<
      (Omit<UnsureMail, 'messageId'> & { name: string; count: number })[]
    >(
      `SELECT *, count(*) OVER ()::int AS count FROM (
         SELECT 'notice-' || mail_id AS name, max(mail_unsure_at) AS "unsureAt", max(mailed_at) AS "mailedAt"
         FROM notice WHERE id >= $1 AND mail_unsure_at >= $2 GROUP BY mail_id
         UNION ALL SELECT 'list-' || id, mail_unsure_at, mailed_at FROM action_list WHERE id >= $1 AND mail_unsure_at >= $2) AS mail
       ORDER BY "unsureAt" DESC, name LIMIT ${MOST_UNSURE}`,
      this.since(),
    );
    return {
      count: rows[0]?.count ?? 0,
      last: rows.map(({ name, unsureAt, mailedAt }) => ({
        messageId: messageIdOf(name, this.settings.publicUrl),
        unsureAt,
        mailedAt,
      })),
    };
  }

  /**
   * Identifiers begin with their time of creation, so that the primary key finds the latest rows. The range has one
   * more day, since the clocks of two machines differ.
   */
  private since(): [leastId: string, since: Date] {
    const since = new Date(this.clock.now().getTime() - DAYS * DAY);
    const hex = (since.getTime() - DAY).toString(16).padStart(12, '0');
    return [`${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`, since];
  }
}
