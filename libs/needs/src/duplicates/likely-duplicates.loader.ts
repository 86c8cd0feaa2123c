import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { resemblance } from '../need/index.js';

export interface LikelyDuplicate {
  /** The need that it resembles. */
  askedId: string;
  needId: string;
  resemblance: number;
  sameCompany: boolean;
  inSamePool: boolean;
}

interface Candidate extends Omit<LikelyDuplicate, 'resemblance'> {
  asked: number[];
  found: number[];
}

/**
 * The resemblance from which two needs are shown as alike (`text-signature.spec.ts` measures what that finds). A company that posts
 * a need again writes it from memory, so less is asked of its own needs; those of other companies must be closer.
 */
const alikeFrom = { sameCompany: 0.08, otherCompany: 0.2 };

/** How many of a signature’s 128 hashes look up candidates: enough to miss one in a hundred and fifty at most. */
const LOOKED_UP = 32;
const CANDIDATES = 50;
const SHOWN = 5;
const YEAR = 365 * 24 * 3_600_000;

/**
 * Finds needs in nearly the same words, by a need’s id, the most similar first; no drafts, and none closed more than a year ago. It
 * checks no permission: they are for curators.
 */
@Injectable()
export class LikelyDuplicatesLoader extends ListLoader<string, LikelyDuplicate> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected async find(needIds: readonly string[]): Promise<LikelyDuplicate[]> {
    // Curators may see these: the rule of `mayOnNeed(actor, 'see', need)`.
    const candidates = await this.database.manager.query<Candidate[]>(
      `SELECT asked.id AS "askedId", found.id AS "needId", found.organisation_id = asked.organisation_id AS "sameCompany",
              coalesce(mine.pool_id = theirs.pool_id, false) AS "inSamePool",
              asked.text_signature AS asked, found.text_signature AS found
       FROM need asked
       CROSS JOIN LATERAL (
         SELECT id, organisation_id, text_signature
         FROM need other
         WHERE other.text_signature && asked.text_signature[1:$2] AND other.id <> asked.id
           AND other.state <> 'draft'
           AND (other.state <> 'closed' OR (other.submitted_at IS NOT NULL AND other.closed_at > $3))
         ORDER BY (SELECT count(*) FROM unnest(asked.text_signature[1:$2]) AS hash
                   WHERE hash = ANY (other.text_signature)) DESC, other.id
         LIMIT $4
       ) found
       LEFT JOIN need_pool_member mine ON mine.need_id = asked.id
       LEFT JOIN need_pool_member theirs ON theirs.need_id = found.id
       WHERE asked.id = ANY ($1)`,
      [needIds, LOOKED_UP, new Date(this.clock.now().getTime() - YEAR), CANDIDATES],
    );
    const alike = candidates
      .map(({ asked, found, ...candidate }) => ({ ...candidate, resemblance: resemblance(asked, found) }))
      .filter(
        (each) => each.resemblance >= (each.sameCompany ? alikeFrom.sameCompany : alikeFrom.otherCompany),
      )
      .toSorted((a, b) => b.resemblance - a.resemblance || (a.needId < b.needId ? -1 : 1));
    return needIds.flatMap((id) => alike.filter(({ askedId }) => askedId === id).slice(0, SHOWN));
  }

  protected keyOf({ askedId }: LikelyDuplicate): string {
    return askedId;
  }
}
