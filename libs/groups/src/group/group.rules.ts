import type { Actor } from '@passerelle/accounts';
import { labelled, line, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../groups.sentences.js';
import type { Group } from './group.entity.js';

export const groupInput = labelled(
  z.object({ title: line({ min: 3, max: 120 }), purpose: text({ min: 20, max: 4_000 }) }),
  { title: sentences.title(), purpose: sentences.purpose() },
);

// The SQL form of a rule of `group.policy.ts`. The condition is on a row named `working_group`, with the parameters of `parametersOf`.

/** A member of the group. */
export const isMemberSql = `EXISTS (
  SELECT FROM group_member WHERE group_member.group_id = working_group.id AND group_member.person_id = :personId)`;

/** Same rule as `mayOnGroup(actor, 'read', …)`. */
export const readsGroupSql = `(:isCurator OR ${isMemberSql})`;

export const groupActions = [
  'see',
  'read',
  'edit',
  'lead',
  'close',
  'leave',
  'request',
  'linkNeed',
  'linkConcept',
  'write',
] as const;
export type GroupAction = (typeof groupActions)[number];

/** A group, and whether the actor is a member. */
export interface GroupStatus {
  group: Pick<Group, 'leadId'>;
  isMember: boolean;
}

/**
 * Who may do what in a group. Every signed-in person sees its name, purpose and lead. Members and curators read all
 * of it. `lead`: invite, answer requests, remove members, arrange meetings, send the minutes. `write`: minutes,
 * attendance, decisions, actions. The group itself checks whether it is open.
 */
export function mayOnGroup(actor: Actor, action: GroupAction, { group, isMember }: GroupStatus): boolean {
  const { personId, isCurator } = actor;
  const leads = isMember && group.leadId !== null && group.leadId === personId;
  switch (action) {
    case 'see':
      return actor.isSignedIn || isCurator;
    case 'read':
    case 'linkNeed':
    case 'linkConcept':
    case 'write':
      return isMember || isCurator;
    case 'edit':
    case 'lead':
      return leads || isCurator;
    case 'close':
      return isCurator;
    case 'leave':
      return isMember;
    case 'request':
      return actor.isSignedIn && !isMember;
  }
}
