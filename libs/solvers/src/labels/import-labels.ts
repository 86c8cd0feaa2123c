import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId } from '@passerelle/database';
import { assertPageLength } from '@passerelle/graphql';
import {
  Forbidden,
  type FoundProblem,
  identifier,
  IllegalTransition,
  InvalidInput,
  NotFound,
} from '@passerelle/problems';
import { fold, resolveTags, tagsLabel, Taxonomy } from '@passerelle/taxonomy';
import { type EntityManager, In } from 'typeorm';
import { ImportLabelAnswered, ImportLabelPostponed } from '../solver/solver.events.js';
import { sentences } from '../solvers.sentences.js';
import { auditOfLabel, ImportLabel } from './import-label.entity.js';
import type { LabelDeed } from './import-label.graphql.js';

/** A label with more meanings does not describe one profile. */
const MOST_TAGS = 5;

/** A label, with the unclaimed profiles that have it. */
export interface UsedLabel {
  label: ImportLabel;
  profiles: number;
  exampleIds: string[];
}

const uses = `SELECT label.id, count(*)::int AS profiles, (array_agg(solver.id ORDER BY solver.id))[1:3] AS "exampleIds"
  FROM import_label label JOIN solver ON solver.keywords && label.spellings
  WHERE solver.organisation_id IS NULL AND solver.person_id IS NULL`;
const openLabels = `${uses} AND label.answer IS NULL GROUP BY label.id
  ORDER BY label.postponed_at NULLS FIRST, profiles DESC, label.id LIMIT $1`;
const answeredLabels = `${uses} AND label.answer IS NOT NULL GROUP BY label.id
  ORDER BY label.answered_at DESC, label.id LIMIT $1`;
const oneLabel = `${uses} AND label.id = $2 GROUP BY label.id LIMIT $1`;

/** The meanings of labels that imports gave to profiles. */
@Injectable()
export class ImportLabels {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly clock: Clock,
  ) {}

  /**
   * The queue: labels without an answer, those of the most profiles first; postponed labels come at the end, the last postponed last.
   * Labels without any profile are left out.
   * @param options.answered labels with an answer instead, the last answered first
   */
  async used(first: number, { answered = false } = {}): Promise<UsedLabel[]> {
    assertPageLength(first);
    return this.withUses(answered ? answeredLabels : openLabels, [first]);
  }

  /**
   * Answers what a label means; any curator may correct an earlier answer. Profiles with the label get the tags of the new answer, and
   * later imports use it too.
   * @throws {IllegalTransition} if an answered label is postponed
   */
  async answer(actor: Actor, id: string, deed: LabelDeed, references: readonly string[]): Promise<UsedLabel> {
    if (!actor.isCurator) throw new Forbidden();
    const tagIds = await this.tagsOf(deed, references);
    await this.database.transaction(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const label = await tx.manager.findOne(ImportLabel, { where: { id: identifier(id) }, lock });
      if (label === null) throw new NotFound();
      const before = auditOfLabel(label);
      const event = { subjectId: label.id, actorId: actor.personId, data: { labelId: label.id } };
      if (deed === 'later') {
        if (label.answer !== null)
          throw new IllegalTransition(sentences.labelAnswered({ label: label.label }), 'answered');
        label.postpone(this.clock.now());
        await tx.record(ImportLabelPostponed(event));
      } else {
        label.answerWith(tagIds, this.clock.now());
        await tx.record(ImportLabelAnswered(event));
      }
      await tx.manager.save(label);
      await tx.audit({
        actorId: actor.personId,
        object: { kind: 'import_label', id: label.id },
        action: deed === 'later' ? 'postpone' : 'answer',
        before,
        after: auditOfLabel(label),
      });
    });
    const [answered] = await this.withUses(oneLabel, [1, id]);
    if (answered) return answered;
    // No profile has the label any more.
    const label = await this.database.manager.findOneByOrFail(ImportLabel, { id });
    return { label, profiles: 0, exampleIds: [] };
  }

  private async tagsOf(deed: LabelDeed, references: readonly string[]): Promise<string[]> {
    const problem = (rule: string, message: FoundProblem['message']): InvalidInput =>
      new InvalidInput([{ field: 'tags', rule, label: tagsLabel, message }]);
    if (deed !== 'tags') {
      if (references.length > 0) throw problem('no_tags', sentences.tagsWithoutTags());
      return [];
    }
    const { tagIds, problems } = resolveTags(await this.taxonomy.snapshot(), references);
    if (problems.length > 0) throw new InvalidInput(problems);
    if (tagIds.length === 0 || tagIds.length > MOST_TAGS)
      throw problem('out_of_range', sentences.tagsOfLabel({ max: MOST_TAGS }));
    return tagIds;
  }

  private async withUses(sql: string, parameters: unknown[]): Promise<UsedLabel[]> {
    const { manager } = this.database;
    const counted = await manager.query<{ id: string; profiles: number; exampleIds: string[] }[]>(
      sql,
      parameters,
    );
    const labels = await manager.findBy(ImportLabel, { id: In(counted.map(({ id }) => id)) });
    const byId = new Map(labels.map((label) => [label.id, label]));
    return counted.flatMap(({ id, ...counts }) => {
      const label = byId.get(id);
      return label === undefined ? [] : [{ label, ...counts }];
    });
  }
}

/**
 * Stores the labels of a batch of an import, and returns the meanings of labels that curators have answered. To be called under the lock of
 * imports: an answer is then either in the result, or comes after the batch.
 * @param labels as written
 * @returns the ids of the tags, by label as written
 */
export async function noteLabels(
  manager: EntityManager,
  labels: Iterable<string>,
  now: Date,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const written = [...new Set(labels)].map((label) => ({ label, folded: fold(label) }));
  const named = written.filter(({ folded }) => folded !== '');
  if (named.length === 0) return new Map();
  const known = await manager.findBy(ImportLabel, { folded: In(named.map(({ folded }) => folded)) });
  const byFolded = new Map(known.map((each) => [each.folded, each]));
  const changed = new Set<ImportLabel>();
  for (const { label, folded } of named) {
    const noted = byFolded.get(folded) ?? newLabel(label, folded, now);
    byFolded.set(folded, noted);
    if (noted.spellings.includes(label)) continue;
    noted.spellings.push(label);
    changed.add(noted);
  }
  if (changed.size > 0) await manager.upsert(ImportLabel, [...changed], ['id']);
  return new Map(named.map(({ label, folded }) => [label, byFolded.get(folded)?.tagIds ?? []]));
}

const newLabel = (label: string, folded: string, now: Date): ImportLabel =>
  Object.assign(new ImportLabel(), {
    id: newId(),
    folded,
    label,
    spellings: [],
    answer: null,
    tagIds: [],
    withdrawnTagIds: [],
    answeredAt: null,
    postponedAt: null,
    nearTagIds: [],
    nearFoundBy: null,
    firstSeenAt: now,
  });
