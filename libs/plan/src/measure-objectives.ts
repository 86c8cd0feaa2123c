import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database, newId } from '@passerelle/database';
import { ObservatoryService } from '@passerelle/observatory';
import { IsNull, Not } from 'typeorm';
import { Objective } from './objective/objective.entity.js';
import { observedFigures } from './objective/observed-figures.js';

/**
 * Makes the observatory measure objectives: from their first month to this month, or to the month in which they are
 * due.
 */
@Injectable()
export class MeasureObjectives {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly observatory: ObservatoryService,
  ) {}

  async measureAll(): Promise<void> {
    const objectives = await this.database.manager.find(Objective, {
      where: { observed: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    for (const objective of objectives) await this.measure(objective);
  }

  async measureOne(id: string): Promise<void> {
    const objective = await this.database.manager.findOneBy(Objective, { id, observed: Not(IsNull()) });
    if (objective !== null) await this.measure(objective);
  }

  /**
   * Stores the value of today, unless the observatory has too few cases for a number. A second run on a day changes
   * nothing.
   */
  private async measure(objective: Objective): Promise<void> {
    const now = this.clock.now();
    const today = dayInFrance(now);
    const { observed, territoryCode, theme, startsOn, dueOn } = objective;
    if (observed === null || today < startsOn) return;
    const until = today < dueOn ? today : dueOn;
    const { figures, countedAt } = await this.observatory.observe({
      from: startsOn.slice(0, 7),
      until: until.slice(0, 7),
      territory: territoryCode,
      theme,
    });
    const { figure, headline, unit } = observedFigures[observed];
    const value = figures
      .find(({ key }) => key === figure)
      ?.headlines.find(({ key }) => key === headline)?.value;
    if (countedAt === null || value === undefined || value === null) return;
    await this.database.transaction(async (tx) => {
      // The version shows whether another figure was chosen meanwhile.
      const [still] = await tx.manager.query<unknown[]>(
        'SELECT 1 FROM objective WHERE id = $1 AND version = $2 FOR UPDATE',
        [objective.id, objective.version],
      );
      if (still === undefined) return;
      await tx.manager.query(
        `INSERT INTO objective_measure (id, objective_id, value, measured_on, note, noted_by_id, noted_at)
         VALUES ($1, $2, $3, $4, '', NULL, $5)
         ON CONFLICT (objective_id, measured_on) DO UPDATE SET value = excluded.value, noted_at = excluded.noted_at`,
        [newId(), objective.id, unit === 'percent' ? value * 100 : value, until, now],
      );
      // A value for each day would be a thousand in three years. Of earlier months only the last is kept.
      await tx.manager.query(
        `DELETE FROM objective_measure m WHERE m.objective_id = $1 AND EXISTS (SELECT 1 FROM objective_measure later
           WHERE later.objective_id = m.objective_id AND later.measured_on > m.measured_on
             AND date_trunc('month', later.measured_on) = date_trunc('month', m.measured_on))`,
        [objective.id],
      );
    });
  }
}
