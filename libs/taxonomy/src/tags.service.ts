import { Injectable } from '@nestjs/common';
import { type Actor, changedMeanwhile } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId, type Snapshot, type Transaction } from '@passerelle/database';
import {
  Forbidden,
  type FoundProblem,
  identifier,
  InvalidInput,
  isUuid,
  NotFound,
  parseChange,
  parseInput,
  type Sentence,
} from '@passerelle/problems';
import type { TaxonomySnapshot } from './snapshot/taxonomy-snapshot.js';
import { Taxonomy } from './snapshot/taxonomy.js';
import { fold } from './tag/fold.js';
import { auditOfTag } from './tag/tag.audit.js';
import { Tag, type TagAction } from './tag/tag.entity.js';
import type { NewTagInput, TagInput } from './tag/tag.graphql.js';
import { MAX_SYNONYM_LENGTH, MAX_SYNONYMS, newTag, tagContent, tagReason } from './tag/tag.input.js';
import { mayOnTags, TagCreated, TagEdited, TagMerged, TagReinstated, TagRetired } from './tag/tag.rules.js';
import { labelOf, sentences } from './taxonomy.sentences.js';

/** A change in progress: its transaction, and the taxonomy before the change. */
interface Change {
  tx: Transaction;
  snapshot: TaxonomySnapshot;
  now: Date;
  /** The changed tags, with their former content. null: new. */
  before: Map<Tag, Snapshot | null>;
}

/** The changes that curators make to the taxonomy. */
@Injectable()
export class TagsService {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws {InvalidInput} on any field. If another tag of the facet has one of the words, the problem names that
   * tag.
   */
  async create(actor: Actor, input: NewTagInput): Promise<Tag> {
    const { broader, ...content } = parseInput(newTag, input);
    return this.change(actor, 'create', undefined, async (change) => {
      if (content.facet === 'activity') throw refusal('facet', 'set_by_law', sentences.setByLaw());
      if (change.snapshot.byReference.has(`${content.facet}:${content.slug}`)) {
        throw refusal('slug', 'taken', sentences.slugTaken());
      }
      const tag = change.tx.manager.create(Tag, {
        ...content,
        id: newId(),
        broaderId: null,
        mergedIntoId: null,
        updatedAt: change.now,
      });
      tag.broaderId = this.broaderOf(tag, broader, change);
      this.settleWords(tag, change);
      await change.tx.manager.insert(Tag, tag);
      change.before.set(tag, null);
      await change.tx.record(TagCreated(eventOf(tag, actor)));
      return change.tx.manager.findOneByOrFail(Tag, { id: tag.id });
    });
  }

  /**
   * Changes the given fields. The slug never changes.
   * @throws {InvalidInput} like `create`.
   * @throws {Conflict} if the tag was changed after `version` was read.
   */
  async edit(actor: Actor, id: string, input: TagInput, version?: number | null): Promise<Tag> {
    const { broader, ...content } = parseChange(tagContent, input);
    return this.change(actor, 'edit', undefined, async (change) => {
      const tag = await this.find(id, change);
      if (tag.allows('edit') && (version ?? tag.version) !== tag.version) {
        const about = { kind: 'tag', id: tag.id, version: tag.version };
        throw await changedMeanwhile(change.tx, about, sentences.changedMeanwhile());
      }
      tag.edit(
        { ...content, ...(broader !== undefined && { broaderId: this.broaderOf(tag, broader, change) }) },
        change.now,
      );
      this.settleWords(tag, change);
      await change.tx.manager.save(tag);
      await change.tx.record(TagEdited(eventOf(tag, actor)));
      return tag;
    });
  }

  /**
   * Merges one tag into another, which takes over its narrower tags and, as far as there is room, its words. Objects with the first tag
   * count as having the second from now on.
   * @returns the second.
   * @throws {InvalidInput} on `into`.
   * @throws {IllegalTransition} if the first cannot be merged.
   */
  async merge(actor: Actor, fromId: string, intoId: string, reason: string): Promise<Tag> {
    const why = parseInput(tagReason, { reason });
    return this.change(actor, 'merge', why.reason, async (change) => {
      const { tx, now } = change;
      const from = await this.find(fromId, change);
      const into = await this.findTarget(from, intoId, change);
      from.mergeInto(into, now);
      into.edit(
        {
          synonymsFr: takeOver(into.synonymsFr, [from.labelFr, ...from.synonymsFr], into.labelFr),
          synonymsEn: takeOver(into.synonymsEn, [from.labelEn, ...from.synonymsEn], into.labelEn),
        },
        now,
      );
      await tx.manager.save([from, into]);
      for (const narrower of await tx.manager.findBy(Tag, { broaderId: from.id })) {
        remember(narrower, change);
        Object.assign(narrower, { broaderId: into.id, updatedAt: now });
      }
      await tx.manager.update(Tag, { broaderId: from.id }, { broaderId: into.id, updatedAt: now });
      const { data, ...event } = eventOf(from, actor);
      await tx.record(TagMerged({ ...event, ...why, data: { ...data, intoId: into.id } }));
      return into;
    });
  }

  /**
   * No longer offers a tag. Objects with the tag keep it.
   * @throws {IllegalTransition}
   */
  async retire(actor: Actor, id: string, reason: string): Promise<Tag> {
    const why = parseInput(tagReason, { reason });
    return this.change(actor, 'retire', why.reason, async (change) => {
      const tag = await this.find(id, change);
      tag.retire(change.now);
      await change.tx.manager.save(tag);
      await change.tx.record(TagRetired({ ...eventOf(tag, actor), ...why }));
      return tag;
    });
  }

  /** Offers a retired tag again. @throws {IllegalTransition} */
  async reinstate(actor: Actor, id: string, reason: string): Promise<Tag> {
    const why = parseInput(tagReason, { reason });
    return this.change(actor, 'reinstate', why.reason, async (change) => {
      const tag = await this.find(id, change);
      tag.reinstate(change.now);
      await change.tx.manager.save(tag);
      await change.tx.record(TagReinstated({ ...eventOf(tag, actor), ...why }));
      return tag;
    });
  }

  private async change(
    actor: Actor,
    action: 'create' | TagAction,
    reason: string | undefined,
    work: (change: Change) => Promise<Tag>,
  ): Promise<Tag> {
    if (!mayOnTags(actor, action)) throw new Forbidden();
    return this.database.transaction(async (tx) => {
      // One change at a time, while reading continues. A word of two tags, or a circle of broader or merged tags,
      // spans several rows. With locks on the changed rows only, two changes together could create one.
      await tx.manager.query('LOCK TABLE tag IN SHARE ROW EXCLUSIVE MODE');
      const change: Change = {
        tx,
        snapshot: await this.taxonomy.snapshot(tx.manager),
        now: this.clock.now(),
        before: new Map(),
      };
      const changed = await work(change);
      await tx.audit(
        ...[...change.before].map(([tag, before]) => ({
          actorId: actor.personId,
          object: { kind: 'tag', id: tag.id },
          action,
          reason,
          before,
          after: auditOfTag(tag),
        })),
      );
      return changed;
    });
  }

  private async find(id: string, change: Change): Promise<Tag> {
    const tag = await change.tx.manager.findOneBy(Tag, { id: identifier(id) });
    if (tag === null) throw new NotFound();
    return remember(tag, change);
  }

  /** The tag that `from` may be merged into. */
  private async findTarget(from: Tag, id: string, change: Change): Promise<Tag> {
    const { tx, snapshot } = change;
    const into = isUuid(id) ? await tx.manager.findOneBy(Tag, { id }) : null;
    if (into === null) throw refusal('into', 'unknown_tag', sentences.unknownTag());
    if (into.id === from.id) throw refusal('into', 'same_tag', sentences.sameTag());
    if (into.facet !== from.facet) throw refusal('into', 'other_facet', sentences.otherFacet());
    if (into.state === 'merged') {
      const current = snapshot.current(into.id) ?? into;
      throw refusal('into', 'merged_tag', sentences.merged({ current: labelOf(current) }));
    }
    if (into.state === 'retired')
      throw refusal('into', 'retired_tag', sentences.retired({ label: labelOf(into) }));
    if (snapshot.isWithin(into, from))
      throw refusal('into', 'circle', sentences.circle({ label: labelOf(into) }));
    return remember(into, change);
  }

  private broaderOf(tag: Tag, reference: string | null, { snapshot }: Change): string | null {
    if (reference === null) return null;
    const broader = snapshot.current(snapshot.byReference.get(reference)?.id ?? '');
    if (broader === undefined) throw refusal('broader', 'unknown_tag', sentences.unknownTag());
    if (broader.facet !== tag.facet) throw refusal('broader', 'other_facet', sentences.otherFacet());
    if (broader.state === 'retired') {
      throw refusal('broader', 'retired_tag', sentences.retired({ label: labelOf(broader) }));
    }
    if (snapshot.isWithin(broader, tag))
      throw refusal('broader', 'circle', sentences.circle({ label: labelOf(broader) }));
    return broader.id;
  }

  /** Drops synonyms that add nothing, and refuses words that name another tag of the facet. */
  private settleWords(tag: Tag, { snapshot }: Change): void {
    tag.synonymsFr = withoutRepeats(tag.synonymsFr, tag.labelFr);
    tag.synonymsEn = withoutRepeats(tag.synonymsEn, tag.labelEn);
    const problems: FoundProblem[] = [];
    for (const field of ['labelFr', 'labelEn', 'synonymsFr', 'synonymsEn'] as const) {
      for (const word of [tag[field]].flat()) {
        const holder = snapshot.holderOf(tag.facet, word);
        if (holder === undefined || holder.id === tag.id) continue;
        const message = sentences.wordTaken({ word, label: labelOf(holder), reference: holder.reference });
        problems.push({ field, rule: 'taken', message });
      }
    }
    if (problems.length > 0) throw new InvalidInput(problems);
  }
}

/** Keeps the content of a tag before the change, for the audit log. */
function remember(tag: Tag, { before }: Change): Tag {
  before.set(tag, auditOfTag(tag));
  return tag;
}

const refusal = (field: string, rule: string, message: Sentence): InvalidInput =>
  new InvalidInput([{ field, rule, message }]);

const eventOf = (tag: Tag, actor: Actor) => ({
  subjectId: tag.id,
  actorId: actor.personId,
  data: { tagId: tag.id },
});

/** Synonyms that differ from one another and from the label by more than accents, case and signs. */
function withoutRepeats(synonyms: readonly string[], label: string): string[] {
  const known = new Set([fold(label)]);
  return synonyms.filter((synonym) => {
    const folded = fold(synonym);
    const isNew = !known.has(folded);
    known.add(folded);
    return isNew;
  });
}

/**
 * The synonyms of a tag together with the words of another. Words without room stay with the other tag, through which they are still found.
 */
function takeOver(synonyms: readonly string[], words: readonly string[], label: string): string[] {
  const short = words.filter((word) => word.length <= MAX_SYNONYM_LENGTH);
  return withoutRepeats([...synonyms, ...short], label).slice(0, MAX_SYNONYMS);
}
