import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { type Need, NeedsService } from '@passerelle/needs';
import { Forbidden, LimitReached } from '@passerelle/problems';
import { GroupNeed } from './group-need.entity.js';
import { onGroup } from './group/group.audit.js';
import type { Group } from './group/group.entity.js';
import { GroupNeedLinked, GroupNeedUnlinked } from './group/group.events.js';
import { GroupsService } from './group/groups.service.js';
import { sentences } from './groups.sentences.js';

const MOST_NEEDS = 50;

/** The needs that a group works on. Curators add them, and companies add their own. */
@Injectable()
export class GroupNeedsService {
  constructor(
    private readonly groups: GroupsService,
    private readonly needs: NeedsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Links a need to a group. Repeating it changes nothing.
   * @throws {NotFound} for a need that the actor may not see.
   */
  async link(actor: Actor, groupId: string, needId: string): Promise<Group> {
    const need = await this.needs.see(actor, needId);
    return this.groups.change(actor, 'linkNeed', groupId, async ({ tx, group }) => {
      assertMayLink(actor, need);
      const key = { groupId: group.id, needId: need.id };
      if (await tx.manager.existsBy(GroupNeed, key)) return;
      if ((await tx.manager.countBy(GroupNeed, { groupId: group.id })) >= MOST_NEEDS)
        throw new LimitReached(sentences.tooManyNeeds({ max: MOST_NEEDS }));
      await tx.manager.insert(GroupNeed, {
        ...key,
        linkedById: actor.personId,
        linkedAt: this.clock.now(),
      });
      await tx.record(GroupNeedLinked({ subjectId: group.id, actorId: actor.personId, data: key }));
      const log = onGroup(actor, group.id, 'linkNeed');
      await tx.audit({ ...log, before: { needId: null }, after: { needId: need.id } });
    });
  }

  /** Removes a need again. */
  async unlink(actor: Actor, groupId: string, needId: string): Promise<Group> {
    const need = await this.needs.see(actor, needId);
    return this.groups.change(actor, 'linkNeed', groupId, async ({ tx, group }) => {
      assertMayLink(actor, need);
      const key = { groupId: group.id, needId: need.id };
      const { affected } = await tx.manager.delete(GroupNeed, key);
      if (affected === 0) return;
      await tx.record(GroupNeedUnlinked({ subjectId: group.id, actorId: actor.personId, data: key }));
      const log = onGroup(actor, group.id, 'unlinkNeed');
      await tx.audit({ ...log, before: { needId: need.id }, after: { needId: null } });
    });
  }
}

/** @throws {Forbidden} for an actor who is neither a curator nor of the company. */
function assertMayLink(actor: Actor, { organisationId }: Need): void {
  if (!actor.isCurator && !actor.belongsTo(organisationId)) throw new Forbidden();
}
