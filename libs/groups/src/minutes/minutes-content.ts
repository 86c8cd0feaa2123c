import { isDeepStrictEqual } from 'node:util';
import { Action } from '@passerelle/actions';
import { type EntityManager, In } from 'typeorm';
import { GroupMember } from '../group/group.entity.js';
import type { GroupMeeting } from '../meetings/group-meeting.entity.js';
import type { MinutesContent } from './minutes-edition.entity.js';
import { MeetingAction, MeetingAttendance, MeetingDecision } from './minutes.entity.js';

const byName = (names: readonly string[]): string[] =>
  names.filter(Boolean).toSorted((a, b) => (a < b ? -1 : 1));

/**
 * The present minutes of a meeting, for sending. Once the attendance of anybody is recorded, a member without a
 * record counts as absent.
 */
export async function contentOf(manager: EntityManager, meeting: GroupMeeting): Promise<MinutesContent> {
  const { id: meetingId, groupId, minutes } = meeting;
  const order = { id: 'ASC' } as const;
  const decisions = await manager.find(MeetingDecision, { where: { meetingId }, order });
  const given = await manager.findBy(MeetingAction, { meetingId });
  const actions = await manager.find(Action, {
    where: { id: In(given.map(({ actionId }) => actionId)) },
    relations: { owner: true },
    order: { dueOn: 'ASC', id: 'ASC' },
  });
  const noted = await manager.find(MeetingAttendance, { where: { meetingId }, relations: { person: true } });
  const members = await manager.find(GroupMember, { where: { groupId }, relations: { person: true } });
  const present = noted.filter(({ attended }) => attended).map(({ person }) => person.name);
  const came = new Set(noted.filter(({ attended }) => attended).map(({ personId }) => personId));
  const absent = members.filter(({ personId }) => !came.has(personId)).map(({ person }) => person.name);
  return {
    minutes,
    decisions: decisions.map(({ text }) => text),
    actions: actions
      .filter(({ state }) => state !== 'dropped')
      .map(({ title, owner, dueOn }) => ({ title, owner: owner?.name ?? '', dueOn })),
    present: byName(present),
    absent: noted.length === 0 ? [] : byName(absent),
  };
}

export const isSame = (one: MinutesContent, other: MinutesContent): boolean => isDeepStrictEqual(one, other);
