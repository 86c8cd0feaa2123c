import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database, type Transaction } from '@passerelle/database';
import {
  InterestDeclined,
  IntroductionProposed,
  IntroductionRequestDeclined,
} from '@passerelle/introductions';
import { type Need, NeedChangesRequested, NeedPublished, NeedRefused, NeedsService } from '@passerelle/needs';
import { IllegalTransition } from '@passerelle/problems';
import { sentences } from '../desk.sentences.js';

/** Curators' decisions that can be undone for a while. */
export const undoableActs = [
  'publish',
  'request_changes',
  'refuse',
  'introduce',
  'decline_interest',
  'decline_request',
] as const;
export type UndoableAct = (typeof undoableActs)[number];

const actOf: Readonly<Record<string, UndoableAct>> = {
  [NeedPublished.eventName]: 'publish',
  [NeedChangesRequested.eventName]: 'request_changes',
  [NeedRefused.eventName]: 'refuse',
  [IntroductionProposed.eventName]: 'introduce',
  [InterestDeclined.eventName]: 'decline_interest',
  [IntroductionRequestDeclined.eventName]: 'decline_request',
};

/** A decision of which nobody was notified yet. */
export interface UndoableDecision {
  id: string;
  act: UndoableAct;
  subjectId: string;
  at: Date;
  until: Date;
}

/** More than a curator can decide within the time to undo. */
const MOST = 100;

/** A curator's decisions that can still be undone. */
@Injectable()
export class UndoableDecisions {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedsService,
  ) {}

  /** The actor's own decisions, last first. */
  async of({ personId }: Actor): Promise<UndoableDecision[]> {
    const rows = await this.database.manager.query<(Omit<UndoableDecision, 'act'> & { name: string })[]>(
      `SELECT id, name, subject_id AS "subjectId", recorded_at AS at, not_before AS until FROM event
       WHERE dispatched_at IS NULL AND not_before IS NOT NULL AND actor_id = $1 AND name = ANY ($2)
       ORDER BY id DESC LIMIT $3`,
      [personId, Object.keys(actOf), MOST],
    );
    return rows.flatMap(({ name, ...decision }) => {
      const act = actOf[name];
      return act === undefined ? [] : [{ ...decision, act }];
    });
  }

  /**
   * Undoes the publication, return or refusal of a need. It waits as before, and nobody is notified of the decision
   * or the undoing.
   * @throws {IllegalTransition} once a person was notified of the decision, or has seen the need by themselves.
   */
  undoNeedDecision(actor: Actor, id: string, version: number): Promise<Need> {
    return this.needs.undoDecision(actor, id, version, assertUnnoticed);
  }
}

/**
 * A person who reads the list of the newest needs may see a need before anybody is notified. A profile that changes
 * in the meantime may be matched.
 */
async function assertUnnoticed({ manager }: Transaction, { id, publishedAt }: Need): Promise<void> {
  if (publishedAt === null) return;
  const [{ noticed }] = await manager.query<[{ noticed: boolean }]>(
    `SELECT EXISTS (SELECT FROM interest WHERE need_id = $1 AND marked_at >= $2)
       OR EXISTS (SELECT FROM introduction_request WHERE need_id = $1 AND asked_at >= $2)
       OR EXISTS (SELECT FROM introduction WHERE need_id = $1 AND proposed_at >= $2)
       OR EXISTS (SELECT FROM match WHERE need_id = $1 AND announced) AS noticed`,
    [id, publishedAt],
  );
  if (noticed) throw new IllegalTransition(sentences.noticed(), 'published', 'submitted');
}
