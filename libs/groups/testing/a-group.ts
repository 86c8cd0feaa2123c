import { aPerson } from '@passerelle/accounts/testing';
import { type Database, newId } from '@passerelle/database';
import { insertRow } from '@passerelle/database/testing';
import { Group, GroupMember } from '../src/group/group.entity.js';

/** Writes a group directly into the tables, with its lead, who is a member, and other members. */
export async function aGroup(
  database: Database,
  { memberIds = [], ...wanted }: Partial<Group> & { memberIds?: readonly string[] } = {},
): Promise<Group> {
  const leadId = wanted.leadId ?? (await aPerson(database)).id;
  const now = new Date();
  const group = database.manager.create(Group, {
    id: newId(),
    title: 'Prévenir les chutes la nuit',
    purpose: 'Trouver ensemble de quoi repérer une chute la nuit, et l’essayer dans cinq foyers.',
    foundedById: null,
    foundedAt: now,
    closedAt: null,
    version: 1,
    ...wanted,
    leadId,
  });
  await insertRow(database.manager, Group, group);
  const members = [...new Set([leadId, ...memberIds])];
  await database.manager.insert(
    GroupMember,
    members.map((personId) => ({ groupId: group.id, personId, since: now })),
  );
  return group;
}
