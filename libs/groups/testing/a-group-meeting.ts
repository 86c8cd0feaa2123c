import { type Database, newId } from '@passerelle/database';
import { insertRow } from '@passerelle/database/testing';
import { GroupMeeting } from '../src/meetings/group-meeting.entity.js';
import { MeetingDecision } from '../src/minutes/minutes.entity.js';

/** Writes a meeting directly into the table. By default it began an hour ago. */
export function aGroupMeeting(
  database: Database,
  wanted: Partial<GroupMeeting> & Pick<GroupMeeting, 'groupId'>,
): Promise<GroupMeeting> {
  const now = new Date();
  const meeting = database.manager.create(GroupMeeting, {
    id: newId(),
    at: new Date(now.getTime() - 3_600_000),
    place: 'LAB’O, Orléans',
    link: null,
    agenda: '',
    sequence: 0,
    cancelledAt: null,
    cancelNote: '',
    minutes: '',
    writtenById: null,
    writtenAt: null,
    edition: 0,
    publishedFrom: null,
    plannedById: null,
    plannedAt: now,
    version: 1,
    ...wanted,
  });
  return insertRow(database.manager, GroupMeeting, meeting);
}

/** @returns the id of a decision of a meeting */
export async function aDecision(database: Database, { id: meetingId }: GroupMeeting): Promise<string> {
  const id = newId();
  const text = 'Nous essayons deux capteurs dans cinq foyers.';
  await database.manager.insert(MeetingDecision, { id, meetingId, text, notedAt: new Date() });
  return id;
}
