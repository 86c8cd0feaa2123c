import { Injectable } from '@nestjs/common';
import { type Actor, Organisation } from '@passerelle/accounts';
import { Clock, introductionPath, type Language, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import type { CalendarFile } from '@passerelle/mail';
import { Need, NeedLoader } from '@passerelle/needs';
import type { Mailing, Notice, NoticeData, SubjectSource, Writing } from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import { Solver, SolverContacts, SolverLoader } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { FollowUpLink } from '../../follow-ups/follow-up-link.js';
import { FollowUp } from '../../follow-ups/follow-up.entity.js';
import { Introduction, IntroductionLoader } from '../../introduction/introduction.entity.js';
import { mayBeNamed } from '../../introduction/introduction.rules.js';
import { MailedAnswers } from '../../mailed-answers/mailed-answers.js';
import { OtherParties } from '../../mailed-answers/other-parties.js';
import { MeetingCalendars } from '../../meetings/meeting-calendars.js';
import { partyOf, type PartySide } from '../../parties/parties.js';
import { Summaries, summaryOf } from '../../summaries.js';
import type { Introduced } from './introduction-audience.js';
import type { IntroductionFacts } from './introduction.words.js';
import type { IntroductionMail } from './mails/introduction-mail.js';

/** Finds the introductions that notices are about, with only the facts that the reader may know. */
@Injectable()
export class IntroductionNotices implements SubjectSource<Introduced, IntroductionFacts, IntroductionMail> {
  constructor(
    private readonly database: Database,
    private readonly others: OtherParties,
    private readonly answers: MailedAnswers,
    private readonly calendars: MeetingCalendars,
    private readonly contacts: SolverContacts,
    private readonly settings: Settings,
    private readonly introductions: IntroductionLoader,
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
    private readonly summaries: Summaries,
    private readonly followUpLink: FollowUpLink,
    private readonly clock: Clock,
  ) {}

  async find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<Introduced | null> {
    const introduction = await manager.findOneBy(Introduction, { id: data.introductionId ?? '' });
    if (introduction === null) return null;
    const { needId, solverId } = introduction;
    const need = await manager.findOneByOrFail(Need, { id: needId });
    const solver = await manager.findOneByOrFail(Solver, { id: solverId });
    return { introduction, need, solver };
  }

  dataOf({ introduction: { id, needId } }: Introduced): NoticeData {
    return { needId, introductionId: id };
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<IntroductionFacts> {
    const introduction = await this.introductions.load(context, data.introductionId ?? '');
    if (introduction === null) throw new NotFound();
    const [need, solver] = await Promise.all([
      this.needs.load(context, introduction.needId),
      this.solvers.load(context, introduction.solverId),
    ]);
    if (need === null || solver === null) throw new NotFound();
    const side = partyOf(context.actor, { need, solver });
    return {
      introduction,
      need,
      side,
      summary: await this.summaries.of(introduction, context),
      plannedSequence: data.meetingSequence,
      isToConfirm: await this.summaries.awaitsConfirmation(introduction, context),
    };
  }

  writingTo({ solver }: Introduced): Writing {
    return { solver };
  }

  happensAt({ introduction: { meetingAt, calledOffMeeting } }: Introduced): Date | null {
    if (meetingAt !== null) return meetingAt;
    return calledOffMeeting === null ? null : new Date(calledOffMeeting.at);
  }

  async mailPropsOf({ subject, reader, as, heading }: Mailing<Introduced>): Promise<IntroductionMail> {
    const { introduction, need, solver } = subject;
    const named = mayBeNamed(introduction, subject);
    const { name: company } = await this.database.manager.findOneByOrFail(Organisation, {
      id: need.organisationId,
    });
    return {
      name: reader.to.name,
      heading,
      as,
      introduction,
      title: need.title,
      url: this.urlOf(introduction),
      // The template never gets a name that is hidden from a party, so no template can leak it.
      company: as === 'solver' && !named.company ? '' : company,
      profile: as === 'company' && !named.solver ? '' : solver.name,
      other: as === 'curator' ? '' : await this.otherParty(as, subject, reader.language),
      isUnclaimed: reader.isUnclaimed,
    };
  }

  /** The offer to a party, and the pages on which the party answers without signing in; undefined for curators. */
  async offerOf({ subject, reader, as }: Mailing<Introduced>) {
    if (as === 'curator') return undefined;
    const { introduction } = subject;
    const party = { introductionId: introduction.id, side: as, email: reader.to.address };
    const acceptUrl = await this.answers.urlOf('accept', party);
    const declineUrl = await this.answers.urlOf('decline', party);
    return {
      party: await this.others.of(as, introduction, subject, reader.language),
      note: as === 'company' ? introduction.noteToCompany : introduction.noteToSolver,
      acceptUrl,
      declineUrl,
    };
  }

  /** The page on which a party withdraws its acceptance without signing in; undefined for curators. */
  async takeBackOf({ subject: { introduction }, reader, as }: Mailing<Introduced>) {
    if (as === 'curator') return undefined;
    const party = { introductionId: introduction.id, side: as, email: reader.to.address };
    return { takeBackUrl: await this.answers.urlOf('takeBack', party) };
  }

  /**
   * Pages for a party once both have accepted: to propose a meeting, and to take over a profile without a holder, or
   * join the company.
   */
  async meetingPagesOf({ subject: { introduction }, reader, as }: Mailing<Introduced>) {
    if (as === 'curator') return { planUrl: undefined, claimUrl: undefined };
    const party = { introductionId: introduction.id, side: as, email: reader.to.address };
    return {
      planUrl: await this.answers.urlOf('planMeeting', party),
      claimUrl:
        reader.joinUrl ??
        (reader.isUnclaimed ? await this.contacts.claimUrl(introduction.solverId) : undefined),
    };
  }

  /** The state of the introduction, as on its page. */
  async summaryOf({ subject, reader, as }: Mailing<Introduced>): Promise<string> {
    const { introduction, need } = subject;
    const { manager } = this.database;
    const { name } = await manager.findOneByOrFail(Organisation, { id: need.organisationId });
    return summaryOf({
      introduction,
      parties: subject,
      side: as === 'curator' ? undefined : as,
      answers: await manager.findBy(FollowUp, { introductionId: introduction.id }),
      company: name,
      language: reader.language,
      now: this.clock.now(),
    });
  }

  /**
   * The report of a meeting, and the page on which the reader's side answers. undefined: it has answered, or cannot.
   */
  async questionOfMeeting(mailing: Mailing<Introduced>) {
    const { subject, reader, as } = mailing;
    const { id: introductionId, metBy } = subject.introduction;
    if (as === 'curator') return undefined;
    const all = await this.database.manager.find(FollowUp, {
      where: { introductionId, side: as },
      order: { step: 'ASC' },
    });
    const question = all.find((each) => each.isOpenAmong(all));
    if (question === undefined || all.some(({ answeredAt }) => answeredAt !== null)) return undefined;
    return {
      summary: await this.summaryOf(mailing),
      isOwn: metBy === as,
      answerUrl: await this.followUpLink.urlFor(question, reader.to.address),
    };
  }

  /** The file that updates the reader's calendar. undefined: no meeting was arranged. */
  calendarOf({ subject, reader, as }: Mailing<Introduced>): Promise<CalendarFile | undefined> {
    const side = as === 'curator' ? undefined : as;
    return this.calendars.fileOf(subject.introduction, subject, side, reader.language);
  }

  private urlOf({ id }: Introduction): string {
    return `${this.settings.publicUrl}${introductionPath(id)}`;
  }

  /** The other party. If its name is hidden, its place distinguishes several introductions of one need. */
  private async otherParty(as: PartySide, introduced: Introduced, language: Language): Promise<string> {
    const { who, kind, facts } = await this.others.of(as, introduced.introduction, introduced, language);
    const [themes] = facts;
    return as === 'company' && kind === undefined && themes !== undefined ? `${who} (${themes})` : who;
  }
}
