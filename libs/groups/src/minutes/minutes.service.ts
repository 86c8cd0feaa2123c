import { Injectable } from '@nestjs/common';
import { type Actor, Person } from '@passerelle/accounts';
import { type ActionInput, ActionsService } from '@passerelle/actions';
import { Clock } from '@passerelle/config';
import { newId, type Transaction } from '@passerelle/database';
import {
  Conflict,
  identifier,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
  parseInput,
  type Sentence,
} from '@passerelle/problems';
import { GroupMember } from '../group/group.entity.js';
import { sentences } from '../groups.sentences.js';
import type { GroupMeeting } from '../meetings/group-meeting.entity.js';
import { auditOfMeeting, GroupMeetingWritten, MinutesPublished } from '../meetings/meeting.rules.js';
import {
  eventOf,
  GroupMeetingsService,
  type MeetingChange,
  onMeeting,
} from '../meetings/meetings.service.js';
import { contentOf, isSame } from './minutes-content.js';
import { MinutesEdition } from './minutes-edition.entity.js';
import { MeetingAction, MeetingAttendance, MeetingDecision } from './minutes.entity.js';
import { correctionInput, decisionInput, minutesInput } from './minutes.input.js';

const MOST_DECISIONS = 100;
/** Most editions of the minutes of one meeting. Each is a mail to every member, and a copy that stays. */
const MOST_EDITIONS = 20;

/** Notes that any member writes during a meeting, and the minutes, sent once. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly meetings: GroupMeetingsService,
    private readonly actions: ActionsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves the minutes so far, and records the person who begins them as present. They are saved during typing, every
   * few seconds. The log has each sent edition instead.
   * @throws {Conflict} if another person wrote after `version` was read, with the person and the time.
   */
  async write(actor: Actor, id: string, version: number, input: { minutes: string }): Promise<GroupMeeting> {
    const { minutes } = parseInput(minutesInput, input);
    return this.note(actor, id, async ({ tx, meeting }) => {
      // A repeated request, as after a lost connection. The text is saved already.
      if (meeting.minutes === minutes) return false;
      if (meeting.version !== version) throw await this.writtenMeanwhile(tx, meeting);
      const now = this.clock.now();
      if (!meeting.isAheadAt(now)) await this.noteWriterFirst(tx, actor, meeting);
      Object.assign(meeting, { minutes, writtenById: actor.personId, writtenAt: now });
      await tx.manager.save(meeting);
      return true;
    });
  }

  /**
   * Adds a decision.
   * @throws {LimitReached}
   */
  async decide(actor: Actor, id: string, given: { text: string }): Promise<GroupMeeting> {
    const { text } = parseInput(decisionInput, given);
    return this.note(actor, id, async ({ tx, meeting }) => {
      const { id: meetingId } = meeting;
      if ((await tx.manager.countBy(MeetingDecision, { meetingId })) >= MOST_DECISIONS)
        throw new LimitReached(sentences.tooManyDecisions({ max: MOST_DECISIONS }));
      const decision = { id: newId(), meetingId, text, notedById: actor.personId, notedAt: this.clock.now() };
      await tx.manager.insert(MeetingDecision, decision);
      const after = { decision: text };
      await tx.audit({ ...onMeeting(actor, meeting, 'decide'), before: { decision: null }, after });
      return true;
    });
  }

  /**
   * Rewords a decision. An empty text removes it.
   * @throws {NotFound} for a removed decision.
   */
  async reword(actor: Actor, id: string, decisionId: string, input: { text: string }): Promise<GroupMeeting> {
    const isRemoved = input.text.trim() === '';
    const text = isRemoved ? null : parseInput(decisionInput, input).text;
    return this.note(actor, id, async ({ tx, meeting }) => {
      const key = { id: identifier(decisionId), meetingId: meeting.id };
      const decision = await tx.manager.findOneBy(MeetingDecision, key);
      if (decision === null) throw new NotFound();
      if (decision.text === text) return false;
      if (text === null) await tx.manager.delete(MeetingDecision, key);
      else await tx.manager.update(MeetingDecision, key, { text });
      const log = onMeeting(actor, meeting, 'decide');
      await tx.audit({ ...log, before: { decision: decision.text }, after: { decision: text } });
      return true;
    });
  }

  /** Assigns an action of the group. */
  giveOut(actor: Actor, id: string, input: ActionInput): Promise<GroupMeeting> {
    return this.note(actor, id, async ({ tx, meeting }) => {
      const subject = { subjectKind: 'group', subjectId: meeting.groupId } as const;
      const action = await this.actions.addIn(tx, actor, subject, input);
      await tx.manager.insert(MeetingAction, { meetingId: meeting.id, actionId: action.id });
      // The action has its own log entry, and its own event.
      return false;
    });
  }

  /**
   * Records whether a person came: a member, or a former member.
   * @throws {InvalidInput}
   */
  attend(actor: Actor, id: string, personId: string, attended: boolean): Promise<GroupMeeting> {
    return this.note(actor, id, async ({ tx, meeting }) => {
      const key = { meetingId: meeting.id, personId: identifier(personId) };
      const noted = await tx.manager.findOneBy(MeetingAttendance, key);
      if (noted?.attended === attended) return false;
      const isMember = await tx.manager.existsBy(GroupMember, {
        groupId: meeting.groupId,
        personId: key.personId,
      });
      if (noted === null && !isMember) throw wrong('personId', 'member', sentences.notAMember());
      await tx.manager.save(tx.manager.create(MeetingAttendance, { ...key, attended }));
      const log = onMeeting(actor, meeting, 'noteAttendance', key.personId);
      await tx.audit({ ...log, before: { attended: noted?.attended ?? null }, after: { attended } });
      return true;
    });
  }

  /**
   * Sends the minutes with decisions and actions to every member. Sent minutes are fixed. Later changes are sent as a
   * correction with an explanation. A repeated request, as after a lost connection, sends nothing twice.
   * @throws {Conflict} if another person wrote after `version` was read | {IllegalTransition} before the meeting
   * begins, or if nothing is new.
   */
  async publish(
    actor: Actor,
    id: string,
    version: number,
    input: { correction: string },
  ): Promise<GroupMeeting> {
    const { correction } = parseInput(correctionInput, input);
    return this.meetings.change(actor, 'lead', id, async ({ tx, meeting }) => {
      if (meeting.publishedFrom === version) return;
      meeting.assertHeld();
      if (meeting.version !== version) throw await this.writtenMeanwhile(tx, meeting);
      const now = this.clock.now();
      if (meeting.isAheadAt(now)) throw new IllegalTransition(sentences.meetingAhead(), 'ahead');
      const content = await contentOf(tx.manager, meeting);
      if (content.minutes === '' && content.decisions.length === 0 && content.actions.length === 0)
        throw wrong('minutes', 'required', sentences.nothingToSend());
      await this.assertNew(tx, meeting, content, correction);
      if (meeting.edition >= MOST_EDITIONS)
        throw new LimitReached(sentences.tooManyEditions({ max: MOST_EDITIONS }));
      const before = auditOfMeeting(meeting);
      Object.assign(meeting, { edition: meeting.edition + 1, publishedFrom: version });
      await tx.manager.save(meeting);
      const { id: meetingId, edition } = meeting;
      await tx.manager.insert(MinutesEdition, {
        meetingId,
        edition,
        content,
        correction: edition === 1 ? '' : correction,
        publishedById: actor.personId,
        publishedAt: now,
      });
      const event = eventOf(actor, meeting);
      await tx.record(MinutesPublished({ ...event, data: { ...event.data, edition } }));
      const log = onMeeting(actor, meeting, 'publishMinutes');
      await tx.audit({ ...log, before, after: auditOfMeeting(meeting) });
    });
  }

  /**
   * The person who begins the minutes counts as present, unless an attendance was recorded before. They can change
   * that.
   */
  private async noteWriterFirst(tx: Transaction, actor: Actor, meeting: GroupMeeting): Promise<void> {
    const { id: meetingId, groupId } = meeting;
    const { personId } = actor;
    if (personId === null || (await tx.manager.existsBy(MeetingAttendance, { meetingId }))) return;
    if (!(await tx.manager.existsBy(GroupMember, { groupId, personId }))) return;
    await tx.manager.insert(MeetingAttendance, { meetingId, personId, attended: true });
    const log = onMeeting(actor, meeting, 'noteAttendance', personId);
    await tx.audit({ ...log, before: { attended: null }, after: { attended: true } });
  }

  /**
   * @throws {IllegalTransition} if nothing has changed since the last edition | {InvalidInput} for a correction without
   * an explanation.
   */
  private async assertNew(
    { manager }: Transaction,
    { id: meetingId, edition }: GroupMeeting,
    content: MinutesEdition['content'],
    correction: string,
  ): Promise<void> {
    if (edition === 0) return;
    const last = await manager.findOneByOrFail(MinutesEdition, { meetingId, edition });
    if (isSame(last.content, content)) throw new IllegalTransition(sentences.nothingNew(), 'published');
    if (correction === '') throw wrong('correction', 'required', sentences.sayWhatIsCorrected());
  }

  /** @param work returns whether it has made a change that has no event of its own */
  private note(
    actor: Actor,
    id: string,
    work: (change: MeetingChange) => Promise<boolean>,
  ): Promise<GroupMeeting> {
    return this.meetings.change(actor, 'write', id, async (change) => {
      change.meeting.assertHeld();
      if (await work(change)) await change.tx.record(GroupMeetingWritten(eventOf(actor, change.meeting)));
    });
  }

  private async writtenMeanwhile({ manager }: Transaction, meeting: GroupMeeting): Promise<Conflict> {
    const { version, writtenById, writtenAt, plannedAt } = meeting;
    const writer = writtenById === null ? null : await manager.findOneBy(Person, { id: writtenById });
    const changedBy = writer?.name ? writer.name : null;
    return new Conflict(sentences.writtenMeanwhile(), {
      version,
      changedAt: writtenAt ?? plannedAt,
      changedBy,
    });
  }
}

const wrong = (field: string, rule: string, message: Sentence): InvalidInput =>
  new InvalidInput([{ field, rule, message }]);
