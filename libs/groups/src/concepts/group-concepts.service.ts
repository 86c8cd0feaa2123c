import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { type Concept, ConceptChanges, mayOnConcept } from '@passerelle/concepts';
import { Clock } from '@passerelle/config';
import { Database, takeLock } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { Forbidden, identifier, LimitReached, NotFound } from '@passerelle/problems';
import { onGroup } from '../group/group.audit.js';
import type { Group } from '../group/group.entity.js';
import { GroupConceptLinked, GroupConceptUnlinked } from '../group/group.events.js';
import { mayOnGroup, readsGroupSql } from '../group/group.rules.js';
import { GroupsService } from '../group/groups.service.js';
import { sentences } from '../groups.sentences.js';
import { GroupMeeting } from '../meetings/group-meeting.entity.js';
import { lastFirst } from '../meetings/meetings.service.js';
import { GroupConcept } from './group-concept.entity.js';

/** How many concepts a group may work on, and how many groups on a concept. */
const MOST = 20;

/**
 * The concepts that a group works on. Curators add them, and members who take part in the concept. The lead may
 * remove any of them.
 */
@Injectable()
export class GroupConceptsService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
    private readonly concepts: ConceptChanges,
    private readonly clock: Clock,
  ) {}

  /**
   * Links a concept to a group. Repeating it changes nothing.
   * @throws {NotFound} for a concept that the actor may not see | {Forbidden} | {LimitReached}
   */
  async link(actor: Actor, groupId: string, conceptId: string): Promise<Group> {
    const concept = await this.seeOwn(actor, conceptId);
    return this.groups.change(actor, 'linkConcept', groupId, async ({ tx, group }) => {
      if (concept === undefined) throw new Forbidden();
      const key = { groupId: group.id, conceptId: concept.id };
      const { manager } = tx;
      if (await manager.existsBy(GroupConcept, key)) return;
      // A concept has its own lock, since two groups have separate locks, but count the same concept.
      await takeLock(manager, `groups of ${concept.id}`);
      const isFull =
        (await manager.countBy(GroupConcept, { groupId: group.id })) >= MOST ||
        (await manager.countBy(GroupConcept, { conceptId: concept.id })) >= MOST;
      if (isFull) throw new LimitReached(sentences.tooManyConcepts({ max: MOST }));
      await manager.insert(GroupConcept, {
        ...key,
        linkedById: actor.personId,
        linkedAt: this.clock.now(),
      });
      await tx.record(GroupConceptLinked({ subjectId: group.id, actorId: actor.personId, data: key }));
      const log = onGroup(actor, group.id, 'linkConcept');
      await tx.audit({ ...log, before: { conceptId: null }, after: { conceptId: concept.id } });
    });
  }

  /**
   * Removes a concept again. Actions and evidence of the group for it stay. The lead may remove any concept, even one
   * that they do not see, since the lead decides what the group works on.
   * @throws {NotFound} for a concept that the actor may not see, or that is not linked to the group | {Forbidden}
   */
  async unlink(actor: Actor, groupId: string, id: string): Promise<Group> {
    const conceptId = identifier(id);
    const takesPart = await this.takesPart(actor, conceptId);
    return this.groups.change(actor, 'see', groupId, async ({ tx, group, isMember }) => {
      const status = { group, isMember };
      if (!mayOnGroup(actor, 'lead', status)) {
        if (takesPart === undefined) throw new NotFound();
        if (!takesPart || !mayOnGroup(actor, 'linkConcept', status)) throw new Forbidden();
      }
      const key = { groupId: group.id, conceptId };
      const { affected } = await tx.manager.delete(GroupConcept, key);
      if (affected === 0) {
        if (takesPart === undefined) throw new NotFound();
        return;
      }
      await tx.record(GroupConceptUnlinked({ subjectId: group.id, actorId: actor.personId, data: key }));
      const log = onGroup(actor, group.id, 'unlinkConcept');
      await tx.audit({ ...log, before: { conceptId }, after: { conceptId: null } });
    });
  }

  /**
   * Past meetings of the groups that work on a concept, as far as the actor reads them, last first.
   * @throws {NotFound} for a concept in which the actor does not take part
   */
  async meetingsOf(actor: Actor, conceptId: string, page: ConnectionArgs): Promise<Page<GroupMeeting>> {
    const concept = await this.seeOwn(actor, conceptId);
    if (concept === undefined) throw new NotFound();
    const query = this.database.manager
      .createQueryBuilder(GroupMeeting, 'meeting')
      .innerJoin('working_group', 'working_group', 'working_group.id = meeting.groupId')
      .innerJoin(GroupConcept, 'link', 'link.groupId = meeting.groupId AND link.conceptId = :conceptId', {
        conceptId: concept.id,
      })
      .where(`meeting.cancelledAt IS NULL AND meeting.at <= :now AND ${readsGroupSql}`, {
        ...parametersOf(actor),
        now: this.clock.now(),
      });
    return keysetPage(query, page, lastFirst);
  }

  /** Whether the actor takes part in a concept, or is a curator. undefined: they do not see the concept. */
  private async takesPart(actor: Actor, conceptId: string): Promise<boolean | undefined> {
    try {
      return (await this.seeOwn(actor, conceptId)) !== undefined;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /**
   * The concept, if the actor takes part in it or is a curator. undefined: they see it only as an invited person.
   * @throws {NotFound}
   */
  private async seeOwn(actor: Actor, conceptId: string): Promise<Concept | undefined> {
    const { concept, parties } = await this.concepts.seeWithParties(actor, conceptId);
    return mayOnConcept(actor, 'edit', concept, parties) ? concept : undefined;
  }
}
