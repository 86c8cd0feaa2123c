import { Injectable } from '@nestjs/common';
import { type Actor, Organisation } from '@passerelle/accounts';
import { Clock, dayInFrance, type Language } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { Conflict, Forbidden, identifier, InvalidInput, NotFound, parseInput } from '@passerelle/graphql';
import { resolveTags, Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { LessThanOrEqual } from 'typeorm';
import { type ClosingReason, Need } from './need.entity.js';
import {
  NeedChangesRequested,
  NeedClosed,
  NeedDrafted,
  NeedEdited,
  NeedExpired,
  NeedPublished,
  NeedRenewed,
  NeedSubmitted,
} from './need.events.js';
import type { NeedInput } from './need.graphql.js';
import { closingNote, type NeedContent, needDraft, needToSubmit, requestedChanges } from './need.input.js';
import { mayOnNeed, type NeedAction } from './need.policy.js';

const EXPIRED_AT_ONCE = 200;

@Injectable()
export class NeedsService {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a need that the actor may not see. */
  async see(actor: Actor, id: string): Promise<Need> {
    const need = await this.database.manager.findOneBy(Need, { id: identifier(id) });
    if (need === null || !mayOnNeed(actor, 'see', need)) throw new NotFound();
    return need;
  }

  /** Begins a need for a service company that the actor belongs to. */
  async draft(actor: Actor, language: Language, organisationId: string, input: NeedInput): Promise<Need> {
    if (!actor.belongsTo(identifier(organisationId))) throw new NotFound();
    const organisation = await this.database.manager.findOneByOrFail(Organisation, { id: organisationId });
    if (organisation.kind !== 'service_company') {
      const message = {
        fr: 'Seule une entreprise de services à la personne peut publier un besoin.',
        en: 'Only a home-service company can post a need.',
      };
      throw new InvalidInput([
        { field: 'organisationId', rule: 'service_company', message: message[language] },
      ]);
    }
    const content = await this.check(input, language);
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const need = tx.manager.create(Need, {
        ...content,
        id: newId(),
        organisationId,
        authorId: actor.personId,
        state: 'draft',
        createdAt: now,
        updatedAt: now,
      });
      await tx.manager.insert(Need, need);
      await tx.record(NeedDrafted(this.eventOf(need, actor)));
      return tx.manager.findOneByOrFail(Need, { id: need.id });
    });
  }

  /** Replaces what a need says. @throws {Conflict} if somebody changed it after `version` was read. */
  async edit(actor: Actor, language: Language, id: string, version: number, input: NeedInput): Promise<Need> {
    const content = await this.check(input, language);
    return this.change(actor, 'edit', id, async (need, tx) => {
      if (need.version !== version) {
        const message = {
          fr: 'Ce besoin a été modifié entre-temps. Rechargez la page, puis reprenez votre modification.',
          en: 'This need has been changed meanwhile. Reload the page, then make your change again.',
        };
        throw new Conflict(message[language]);
      }
      // A draft may be incomplete; what others are reading may not.
      if (need.state !== 'draft' && need.state !== 'changes_requested')
        this.assertSubmittable(content, language);
      need.edit(content, this.clock.now());
      await tx.record(NeedEdited(this.eventOf(need, actor)));
    });
  }

  async submit(actor: Actor, language: Language, id: string): Promise<Need> {
    return this.change(actor, 'submit', id, async (need, tx) => {
      need.submit(this.clock.now(), language);
      this.assertSubmittable(need, language);
      await tx.record(NeedSubmitted(this.eventOf(need, actor)));
    });
  }

  async requestChanges(actor: Actor, language: Language, id: string, reason: string): Promise<Need> {
    const changes = parseInput(requestedChanges, { reason }, language).reason;
    return this.change(actor, 'requestChanges', id, async (need, tx) => {
      need.requestChanges(changes, this.clock.now(), language);
      await tx.record(NeedChangesRequested(this.eventOf(need, actor)));
    });
  }

  async publish(actor: Actor, language: Language, id: string): Promise<Need> {
    return this.change(actor, 'publish', id, async (need, tx) => {
      need.publish(this.clock.now(), language);
      await tx.record(NeedPublished(this.eventOf(need, actor)));
    });
  }

  async renew(actor: Actor, language: Language, id: string): Promise<Need> {
    return this.change(actor, 'renew', id, async (need, tx) => {
      need.renew(this.clock.now(), language);
      await tx.record(NeedRenewed(this.eventOf(need, actor)));
    });
  }

  async close(
    actor: Actor,
    language: Language,
    id: string,
    reason: ClosingReason,
    note: string,
  ): Promise<Need> {
    const text = parseInput(closingNote, { note }, language).note || null;
    return this.change(actor, 'close', id, async (need, tx) => {
      need.close(reason, text, this.clock.now(), language);
      await tx.record(NeedClosed({ ...this.eventOf(need, actor), reason }));
    });
  }

  /** Takes down what has been published for long enough; returns how many. */
  async expireDue(): Promise<number> {
    const due = await this.database.manager.find(Need, {
      select: { id: true },
      where: { state: 'published', expiresAt: LessThanOrEqual(this.clock.now()) },
      order: { id: 'ASC' },
      take: EXPIRED_AT_ONCE,
    });
    for (const { id } of due) {
      await this.database.transaction(async (tx) => {
        const need = await this.lock(tx, id);
        const now = this.clock.now();
        // Renewed or closed between the look and the lock: nothing is due any more.
        if (need?.state !== 'published' || need.expiresAt === null || need.expiresAt > now) return;
        need.expire(now, 'fr');
        await tx.manager.save(need);
        await tx.record(NeedExpired({ subjectId: need.id, actorId: null, data: { needId: need.id } }));
      });
    }
    return due.length;
  }

  /** Checks an input as far as a draft must hold: lengths, kinds, tags and territories that exist. */
  async check(input: NeedInput, language: Language): Promise<NeedContent> {
    const { tags, territories, ...content } = parseInput(needDraft, input, language);
    const resolvedTags = resolveTags(await this.taxonomy.snapshot(), tags, language);
    const resolvedTerritories = await this.territories.resolve(territories, language);
    const problems = [...resolvedTags.problems, ...resolvedTerritories.problems];
    if (problems.length > 0) throw new InvalidInput(problems);
    return { ...content, tagIds: resolvedTags.tagIds, territoryCodes: resolvedTerritories.codes };
  }

  /** @throws {InvalidInput} naming what a need still lacks before others may read it. */
  assertSubmittable(content: NeedContent, language: Language): void {
    const { title, description, tagIds: tags, territoryCodes: territories, neededBy } = content;
    const today = dayInFrance(this.clock.now());
    parseInput(needToSubmit(today), { title, description, tags, territories, neededBy }, language);
  }

  private async change(
    actor: Actor,
    action: NeedAction,
    id: string,
    work: (need: Need, tx: Transaction) => Promise<void>,
  ): Promise<Need> {
    return this.database.transaction(async (tx) => {
      const need = await this.lock(tx, identifier(id));
      if (need === null || !mayOnNeed(actor, 'see', need)) throw new NotFound();
      if (!mayOnNeed(actor, action, need)) throw new Forbidden();
      await work(need, tx);
      await tx.manager.save(need);
      return need;
    });
  }

  private lock(tx: Transaction, id: string): Promise<Need | null> {
    return tx.manager.findOne(Need, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private eventOf(
    need: Need,
    actor: Actor,
  ): { subjectId: string; actorId: string | null; data: { needId: string } } {
    return { subjectId: need.id, actorId: actor.personId, data: { needId: need.id } };
  }
}
