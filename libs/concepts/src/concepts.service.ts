import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { ActionAdded, ActionEdited, ActionStateChanged } from '@passerelle/actions';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { parseInput } from '@passerelle/problems';
import { changedSince, ConceptChanges, eventOf } from './concept/concept-changes.js';
import { ConceptContents } from './concept/concept-contents.js';
import type { Concept } from './concept/concept.entity.js';
import {
  ConceptEdited,
  ConceptPaused,
  ConceptReminded,
  ConceptResumed,
  ConceptStopped,
  ConceptTaken,
} from './concept/concept.events.js';
import type { ConceptChangeInput } from './concept/concept.graphql.js';
import { reasonInput } from './concept/concept.input.js';

/** Changes of a concept as a whole. Its gates, members and figures have their own services. */
@Injectable()
export class ConceptsService {
  constructor(
    private readonly changes: ConceptChanges,
    private readonly contents: ConceptContents,
  ) {}

  /** @throws {NotFound} for a concept that the actor may not see. */
  see(actor: Actor, id: string): Promise<Concept> {
    return this.changes.see(actor, id);
  }

  /**
   * Changes the given fields of a concept.
   * @throws {Conflict} if another person changed the concept after `version` was read.
   */
  async edit(actor: Actor, id: string, version: number, input: ConceptChangeInput): Promise<Concept> {
    const content = await this.contents.checkChange(input);
    return this.changes.change(actor, 'edit', id, async ({ tx, concept, now }) => {
      if (concept.version !== version) throw await changedSince(tx, concept);
      concept.assertOpen();
      concept.edit(content, now);
      await tx.record(ConceptEdited(eventOf(actor, concept)));
    });
  }

  /** A curator accompanies the concept from now on. */
  take(actor: Actor, id: string): Promise<Concept> {
    return this.changes.change(actor, 'take', id, async ({ tx, concept, now }) => {
      concept.assertNotStopped();
      if (concept.curatorId === actor.personId) return;
      concept.curatorId = actor.personId;
      concept.touch(now);
      await tx.record(ConceptTaken(eventOf(actor, concept)));
    });
  }

  /**
   * A curator reminds the members.
   * @throws {IllegalTransition} if the concept is not asleep, or they were reminded this week.
   */
  remind(actor: Actor, id: string): Promise<Concept> {
    return this.changes.change(actor, 'remind', id, async ({ tx, concept, now }) => {
      concept.remind(now);
      await tx.record(ConceptReminded(eventOf(actor, concept)));
      return { before: { remindedAt: null }, after: { remindedAt: now.toISOString() } };
    });
  }

  pause(actor: Actor, id: string, text: string): Promise<Concept> {
    const { reason } = parseInput(reasonInput, { reason: text });
    return this.changes.change(actor, 'pause', id, async ({ tx, concept, now }) => {
      concept.pause(reason, now);
      await tx.record(ConceptPaused(eventOf(actor, concept)));
      return { reason };
    });
  }

  stop(actor: Actor, id: string, words: string): Promise<Concept> {
    const { reason } = parseInput(reasonInput, { reason: words });
    return this.changes.change(actor, 'stop', id, async ({ tx, concept, now }) => {
      concept.stop(reason, now);
      await tx.record(ConceptStopped(eventOf(actor, concept)));
      return { reason };
    });
  }

  resume(actor: Actor, id: string): Promise<Concept> {
    return this.changes.change(actor, 'resume', id, async ({ tx, concept, now }) => {
      concept.resume(now);
      await tx.record(ConceptResumed(eventOf(actor, concept)));
    });
  }
}

/** A concept whose actions change is active, and so not asleep. */
@EventHandler('NoteConceptActiveOnActionChanged', ActionAdded, ActionEdited, ActionStateChanged)
export class NoteActiveOnActionChanged {
  constructor(private readonly database: Database) {}

  async handle({ data, recordedAt }: EventOf<typeof ActionAdded>): Promise<void> {
    const { subjectKind, subjectId, ties = [] } = data;
    const concepts = [{ subjectKind, subjectId }, ...ties].filter((each) => each.subjectKind === 'concept');
    if (concepts.length === 0) return;
    await this.database.manager.query(
      'UPDATE concept SET active_at = $2, reminded_at = NULL WHERE id = ANY ($1) AND active_at < $2',
      [concepts.map((each) => each.subjectId), recordedAt],
    );
  }
}
