import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { MinutesEdition } from './minutes-edition.entity.js';
import { MeetingAction, MeetingDecision } from './minutes.entity.js';

/** Whether a person came to a meeting. null: not recorded. */
export interface Attendance {
  meetingId: string;
  personId: string;
  attended: boolean | null;
}

const ofMeeting = ({ meetingId }: { meetingId: string }): string => meetingId;

/**
 * Decisions of meetings, in their order. None of these loaders checks a permission, since everybody who sees the
 * meeting may read them.
 */
@Injectable()
export class DecisionsLoader extends ListLoader<string, MeetingDecision> {
  protected readonly keyOf = ofMeeting;

  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<MeetingDecision[]> {
    return this.database.manager.find(MeetingDecision, {
      where: { meetingId: In([...ids]) },
      order: { id: 'ASC' },
    });
  }
}

/** Actions that were assigned at meetings. */
@Injectable()
export class MeetingActionsLoader extends ListLoader<string, MeetingAction> {
  protected readonly keyOf = ofMeeting;

  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<MeetingAction[]> {
    return this.database.manager.findBy(MeetingAction, { meetingId: In([...ids]) });
  }
}

/** Sent minutes of meetings, last first. */
@Injectable()
export class EditionsLoader extends ListLoader<string, MinutesEdition> {
  protected readonly keyOf = ofMeeting;

  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<MinutesEdition[]> {
    return this.database.manager.find(MinutesEdition, {
      where: { meetingId: In([...ids]) },
      order: { edition: 'DESC' },
    });
  }
}

/** Attendance of meetings: the members, and recorded people who have left since. */
@Injectable()
export class AttendanceLoader extends ListLoader<string, Attendance> {
  protected readonly keyOf = ofMeeting;

  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<Attendance[]> {
    return this.database.manager.query(
      `SELECT asked.meeting_id AS "meetingId", asked.person_id AS "personId", noted.attended
       FROM (
         SELECT meeting.id AS meeting_id, member.person_id
         FROM group_meeting AS meeting JOIN group_member AS member ON member.group_id = meeting.group_id
         WHERE meeting.id = ANY ($1)
         UNION SELECT meeting_id, person_id FROM meeting_attendance WHERE meeting_id = ANY ($1)
       ) AS asked
       LEFT JOIN meeting_attendance AS noted
         ON noted.meeting_id = asked.meeting_id AND noted.person_id = asked.person_id
       ORDER BY 1, 2`,
      [ids],
    );
  }
}
