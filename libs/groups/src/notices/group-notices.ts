import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { groupPath, Settings } from '@passerelle/config';
import type { RequestContext } from '@passerelle/graphql';
import type { Mailing, Notice, NoticeData, SubjectSource } from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import { Group } from '../group/group.entity.js';
import { GroupLoader } from '../group/group.loader.js';
import { GroupInvitation, GroupInvitationLoader } from '../invitations/group-invitation.entity.js';
import { GroupRequest, GroupRequestLoader } from '../requests/group-request.entity.js';

/** A group, and the request or the invitation if a notice is about one. */
export interface AboutGroup {
  group: Group;
  request: GroupRequest | null;
  invitation: GroupInvitation | null;
}

export interface GroupFacts {
  /** Name of the group. */
  about: string;
  /** The requesting or invited person; empty: not known. */
  who: string;
  /** State of the request or the invitation. undefined: the notice is about neither. */
  state: GroupRequest['state'] | GroupInvitation['state'] | undefined;
}

export interface GroupMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  heading: string;
  /** Name of the group. */
  group: string;
  /** The requesting person; empty: not known. */
  who: string;
  /** The person's own words; may be empty. */
  message: string;
  isAccepted: boolean;
  url: string;
}

/** Finds the groups that notices are about. */
@Injectable()
export class GroupNotices implements SubjectSource<AboutGroup, GroupFacts, GroupMail> {
  constructor(
    private readonly groups: GroupLoader,
    private readonly requests: GroupRequestLoader,
    private readonly invitations: GroupInvitationLoader,
    private readonly settings: Settings,
  ) {}

  async find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<AboutGroup | null> {
    const group = await manager.findOneBy(Group, { id: data.groupId ?? '' });
    if (group === null) return null;
    const { groupRequestId, groupInvitationId } = data;
    const request =
      groupRequestId === undefined
        ? null
        : await manager.findOne(GroupRequest, { where: { id: groupRequestId }, relations: { person: true } });
    const invitation =
      groupInvitationId === undefined
        ? null
        : await manager.findOne(GroupInvitation, {
            where: { id: groupInvitationId },
            relations: { answeredBy: true },
          });
    return { group, request, invitation };
  }

  dataOf({ group: { id }, request, invitation }: AboutGroup): NoticeData {
    return {
      groupId: id,
      page: groupPath(id),
      ...(request && { groupRequestId: request.id }),
      ...(invitation && { groupInvitationId: invitation.id }),
    };
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<GroupFacts> {
    const { groupId = '', groupRequestId, groupInvitationId } = data;
    const [group, request, invitation] = await Promise.all([
      this.groups.load(context, groupId),
      groupRequestId === undefined ? null : this.requests.load(context, groupRequestId),
      groupInvitationId === undefined ? null : this.invitations.load(context, groupInvitationId),
    ]);
    if (group === null) throw new NotFound();
    return {
      about: group.title,
      who: whoIn({ request, invitation }),
      state: request?.state ?? invitation?.state,
    };
  }

  mailPropsOf({ subject, reader, heading }: Mailing<AboutGroup>): GroupMail {
    const { group, request } = subject;
    return {
      name: reader.to.name,
      heading,
      group: group.title,
      who: whoIn(subject),
      message: request?.message ?? '',
      isAccepted: request?.state === 'accepted',
      url: `${this.settings.publicUrl}${groupPath(group.id)}`,
    };
  }
}

const whoIn = ({ request, invitation }: Omit<AboutGroup, 'group'>): string =>
  request?.person.name ?? invitation?.answeredBy?.name ?? '';
