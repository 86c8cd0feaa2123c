import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { openedStates } from '@passerelle/introductions';

/**
 * For how long the figures are cached, in milliseconds, since the page is public, and readers may request it as often
 * as they like.
 */
const RETENTION = 300_000;

/** A smaller figure is not shown, since it would reveal more of single people than of the programme. */
const LEAST_SHOWN = 5;

/** Figures of the programme. null: fewer than five. */
export interface Figures {
  publishedNeeds: number | null;
  solvers: number | null;
  acceptedIntroductions: number | null;
}

/** Counts the figures of the programme for public pages. */
@Injectable()
export class ProgrammeFigures {
  private kept: { figures: Promise<Figures>; until: number } | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The figures of the last five minutes: one statement for all requests in that time. */
  async current(): Promise<Figures> {
    const now = this.clock.now().getTime();
    if (this.kept === undefined || this.kept.until <= now) {
      this.kept = { figures: this.count(), until: now + RETENTION };
    }
    const { kept } = this;
    try {
      return await kept.figures;
    } catch (error) {
      if (this.kept === kept) this.kept = undefined;
      throw error;
    }
  }

  private async count(): Promise<Figures> {
    const [row] = await this.database.manager.query<[Record<keyof Figures, number>]>(
      `SELECT
         (SELECT count(*)::int FROM need WHERE state = 'published') AS "publishedNeeds",
         (SELECT count(*)::int FROM solver WHERE complete AND paused_at IS NULL) AS solvers,
         (SELECT count(*)::int FROM introduction WHERE state = ANY($1)) AS "acceptedIntroductions"`,
      [openedStates],
    );
    const shown = (count: number): number | null => (count < LEAST_SHOWN ? null : count);
    return {
      publishedNeeds: shown(row.publishedNeeds),
      solvers: shown(row.solvers),
      acceptedIntroductions: shown(row.acceptedIntroductions),
    };
  }
}
