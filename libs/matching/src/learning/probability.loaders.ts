import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import type { LearningRun } from './learning-run.entity.js';
import { LearningService } from './learning.service.js';
import { fieldOfNeedsSql } from './network-grades.js';

/** Finds the last results of learning, once a request. */
@Injectable()
export class LatestRunLoader extends Loader<'latest', LearningRun> {
  constructor(private readonly learning: LearningService) {
    super();
  }

  protected async find(): Promise<LearningRun[]> {
    const run = await this.learning.latest();
    return run === null ? [] : [run];
  }

  protected keyOf(): 'latest' {
    return 'latest';
  }
}

/** The mean points of the 21st to the 50th best of a need. */
interface FieldOfNeed {
  needId: string;
  points: number;
}

/** Finds the field from which a pair has to stand out, by the need's id. */
@Injectable()
export class FieldOfNeedLoader extends Loader<string, FieldOfNeed> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(needIds: readonly string[]): Promise<FieldOfNeed[]> {
    return this.database.manager.query<FieldOfNeed[]>(
      `WITH ${fieldOfNeedsSql('need_id = ANY ($1::uuid[])')} SELECT need_id AS "needId", points FROM field`,
      [needIds],
    );
  }

  protected keyOf({ needId }: FieldOfNeed): string {
    return needId;
  }
}

/** Strength of a match, in words that people read instead of a number, the strongest first. */
export const matchStrengths = ['very_close', 'close', 'to_check'] as const;
export type MatchStrength = (typeof matchStrengths)[number];

/** From this probability on, a curator is more likely to introduce the two than not. */
const ratherThanNot = 1 / 2;

/**
 * Strength of a match. Only matches that stand out, of which solvers are notified, are more than `to_check`. The
 * strongest of these are the ones that a curator would more likely introduce than not.
 * @param probability that a curator would introduce the two, by the curve in use
 */
export function strengthOf(standsOut: boolean, probability: number): MatchStrength {
  if (!standsOut) return 'to_check';
  return probability >= ratherThanNot ? 'very_close' : 'close';
}
