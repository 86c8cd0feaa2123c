import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { NeedsAlike, type NeedText } from '@passerelle/matching-engine';
import { matchTaxonomy, Taxonomy, type TaxonomySnapshot } from '@passerelle/taxonomy';
import { resemblance } from '@passerelle/text';
import { In } from 'typeorm';
import { Need } from '../need/need.entity.js';
import { withoutCommonPassages } from './common-passages.js';

export interface LikelyDuplicate {
  /** The need that `needId` resembles. */
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

/** From this similarity of two texts on, one counts as a copy of the other (`text-signature.spec.ts` measures what this finds). */
const copiesFrom = 0.2;
/**
 * From this similarity on, two needs count as the same need in other words. Chosen on examples
 * (`needs-alike.spec.ts`).
 */
export const alikeFrom = 0.3;

/** How many of a signature’s 128 hashes look up candidates. So many miss at most one copy in a hundred and fifty. */
const LOOKED_UP = 32;
/** How many needs are compared for each reason: words in common, tags in common, the same company. */
const CANDIDATES = 30;
/** The needs with the most tags in common are chosen among this many of the newest. */
const NEWEST_WITH_A_TAG = 500;
const SHOWN = 5;
const YEAR = 365 * 24 * 3_600_000;

/**
 * Without drafts, needs closed more than a year ago, and needs with too little text to be compared: their signature is missing or empty.
 */
const comparable = `other.id <> asked.id AND other.state <> 'draft' AND cardinality(other.text_signature) > 0
  AND (other.state <> 'closed' OR (other.submitted_at IS NOT NULL AND other.closed_at > $3))`;

/**
 * Finds needs with nearly the same words or the same meaning, by a need’s id, the most similar first. It checks no
 * permission: the results are for curators.
 */
@Injectable()
export class LikelyDuplicatesLoader extends ListLoader<string, LikelyDuplicate> {
  private alike: { by: NeedsAlike; taxonomy: TaxonomySnapshot } | undefined;

  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected async find(needIds: readonly string[]): Promise<LikelyDuplicate[]> {
    const candidates = await this.candidates(needIds);
    const taxonomy = await this.taxonomy.snapshot();
    if (this.alike?.taxonomy !== taxonomy)
      this.alike = { by: new NeedsAlike(matchTaxonomy(taxonomy)), taxonomy };
    const { by } = this.alike;
    const texts = await this.texts(candidates, taxonomy);
    const likely: LikelyDuplicate[] = [];
    for (const id of needIds) {
      const compared = candidates.flatMap(({ asked, found, ...candidate }) => {
        const [one, other] = [texts.get(id), texts.get(candidate.needId)];
        if (candidate.askedId !== id || one === undefined || other === undefined) return [];
        return [{ candidate, one, other, copied: resemblance(asked, found) }];
      });
      const likenesses = by.likenesses(
        compared.map(({ one, other, copied }) => (copied > 0 ? apart(one, other) : [one, other])),
        [...new Set(compared.flatMap(({ one, other }) => [one, other]))],
      );
      const alike = compared.flatMap(({ candidate, copied }, i): LikelyDuplicate[] =>
        copied >= copiesFrom || likenesses[i] >= alikeFrom
          ? [{ ...candidate, resemblance: Math.max(copied, likenesses[i]) }]
          : [],
      );
      alike.sort((a, b) => b.resemblance - a.resemblance || (a.needId < b.needId ? -1 : 1));
      likely.push(...alike.slice(0, SHOWN));
      // A need takes some milliseconds. Other requests can run in between.
      await setImmediate();
    }
    return likely;
  }

  protected keyOf({ askedId }: LikelyDuplicate): string {
    return askedId;
  }

  /** Needs that curators may see: the rule of `mayOnNeed(actor, 'see', need)`. */
  private candidates(needIds: readonly string[]): Promise<Candidate[]> {
    return this.database.manager.query<Candidate[]>(
      `SELECT asked.id AS "askedId", found.id AS "needId", found.organisation_id = asked.organisation_id AS "sameCompany",
              coalesce(mine.pool_id = theirs.pool_id, false) AS "inSamePool",
              asked.text_signature AS asked, found.text_signature AS found
       FROM need asked
       CROSS JOIN LATERAL (
         (SELECT id FROM need other
          WHERE other.text_signature && asked.text_signature[1:$2] AND ${comparable}
          ORDER BY (SELECT count(*) FROM unnest(asked.text_signature[1:$2]) AS hash
                    WHERE hash = ANY (other.text_signature)) DESC, other.id
          LIMIT $4)
         UNION
         (SELECT id FROM need other
          WHERE other.organisation_id = asked.organisation_id AND ${comparable}
          ORDER BY other.id DESC LIMIT $4)
         UNION
         (SELECT id FROM (
            SELECT other.id, other.tag_ids FROM need other
            WHERE other.tag_ids && asked.tag_ids AND ${comparable}
            ORDER BY other.id DESC LIMIT $5
          ) AS newest
          ORDER BY (SELECT count(*) FROM unnest(asked.tag_ids) AS tag WHERE tag = ANY (newest.tag_ids)) DESC, id DESC
          LIMIT $4)
       ) AS candidate
       JOIN need found ON found.id = candidate.id
       LEFT JOIN need_pool_member mine ON mine.need_id = asked.id
       LEFT JOIN need_pool_member theirs ON theirs.need_id = found.id
       WHERE asked.id = ANY ($1) AND cardinality(asked.text_signature) > 0
       ORDER BY asked.id, found.id`,
      [needIds, LOOKED_UP, new Date(this.clock.now().getTime() - YEAR), CANDIDATES, NEWEST_WITH_A_TAG],
    );
  }

  private async texts(
    candidates: readonly Candidate[],
    taxonomy: TaxonomySnapshot,
  ): Promise<ReadonlyMap<string, NeedText>> {
    const ids = new Set(candidates.flatMap(({ askedId, needId }) => [askedId, needId]));
    const needs = await this.database.manager.find(Need, {
      select: { id: true, title: true, description: true, tagIds: true },
      where: { id: In([...ids]) },
    });
    return new Map(
      needs.map(({ id, tagIds, ...text }) => [id, { ...text, tagIds: taxonomy.currentIds(tagIds) }]),
    );
  }
}

/** Two needs without the passages that their descriptions have in common word for word. */
function apart(one: NeedText, other: NeedText): [NeedText, NeedText] {
  const [ones, others] = withoutCommonPassages(one.description, other.description);
  return [
    { ...one, description: ones },
    { ...other, description: others },
  ];
}
