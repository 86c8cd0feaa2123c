import { Injectable } from '@nestjs/common';
import { Organisation, Person } from '@passerelle/accounts';
import { Clock, type Language, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import {
  FollowUpLink,
  FollowUpsService,
  Introduction,
  MailedAnswers,
  type Parties,
  type PartySide,
  Teasers,
} from '@passerelle/introductions';
import type { RenderedMail } from '@passerelle/mail';
import { Need } from '@passerelle/needs';
import { Solver, SolverContacts } from '@passerelle/solvers';
import { acceptanceNotedMail } from './acceptance-noted.mail.js';
import { acceptanceTakenBackMail } from './acceptance-taken-back.mail.js';
import type { ComposedMail } from './composed-mail.js';
import { followUpAskedMail } from './follow-up-asked.mail.js';
import { introductionAcceptedMail } from './introduction-accepted.mail.js';
import { introductionDeclinedMail } from './introduction-declined.mail.js';
import { introductionLapsedMail } from './introduction-lapsed.mail.js';
import type { IntroductionMail } from './introduction-mail.js';
import { declinedBy } from './introduction-notice.words.js';
import { audienceOf, introductionNotices, type ToldAs } from './introduction-notices.js';
import { introductionProposedMail } from './introduction-proposed.mail.js';
import { introductionWithdrawnMail } from './introduction-withdrawn.mail.js';
import { meetingPlannedMail } from './meeting-planned.mail.js';
import type { Notice, NoticeKindAbout } from './notice.entity.js';

type IntroductionNotice = Notice & { kind: NoticeKindAbout<'introduction'> };

/** Whoever reads a mail. */
interface Reader {
  as: ToldAs;
  to: { name: string; address: string };
  language: Language;
  unsubscribeUrl: string | undefined;
  /** It is the contact address of a profile that nobody holds yet. */
  isUnclaimed: boolean;
}

/** Writes the mails about introductions, from what is true when they are sent. */
@Injectable()
export class IntroductionMails {
  constructor(
    private readonly database: Database,
    private readonly teasers: Teasers,
    private readonly answers: MailedAnswers,
    private readonly followUps: FollowUpsService,
    private readonly followUpLink: FollowUpLink,
    private readonly contacts: SolverContacts,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Undefined: it no longer applies, or its recipient is no longer one of those to tell. */
  async compose(notice: IntroductionNotice): Promise<ComposedMail | undefined> {
    const { kind, data, recipientId } = notice;
    const { manager } = this.database;
    const introduction = await manager.findOneBy(Introduction, { id: data.introductionId ?? '' });
    if (introduction === null) return undefined;
    const parties = {
      need: await manager.findOneByOrFail(Need, { id: introduction.needId }),
      solver: await manager.findOneByOrFail(Solver, { id: introduction.solverId }),
    };
    const audience = await audienceOf(kind, introduction, parties, data.side, manager);
    const as = audience.find(({ recipient }) => recipient.id === recipientId)?.as;
    if (as === undefined) return undefined;
    const about = { as, side: data.side, now: this.clock.now() };
    if (!introductionNotices[kind].isMailed(introduction, about)) return undefined;
    const reader = await this.readerOf(notice, as, introduction, parties);
    if (reader === undefined) return undefined;
    const rendered = await this.render(notice, introduction, parties, reader);
    return rendered && { ...rendered, to: reader.to };
  }

  private async readerOf(
    { recipientKind, recipientId }: Notice,
    as: ToldAs,
    introduction: Introduction,
    { solver }: Parties,
  ): Promise<Reader | undefined> {
    if (recipientKind === 'solver') {
      return {
        as,
        to: { name: '', address: solver.contactEmail ?? '' },
        language: 'fr',
        unsubscribeUrl: await this.contacts.unsubscribeUrl(solver.id),
        isUnclaimed: true,
      };
    }
    const person = await this.database.manager.findOneByOrFail(Person, { id: recipientId });
    // Who has asked to be left alone hears only of what they have accepted.
    const isUnasked = as === 'solver' && introduction.solverReply.answer !== 'accepted';
    if (isUnasked && (await this.contacts.hasRefused(person.email))) return undefined;
    return {
      as,
      to: { name: person.name, address: person.email },
      language: person.language,
      unsubscribeUrl: isUnasked ? this.contacts.unsubscribeUrlOf(person) : undefined,
      isUnclaimed: false,
    };
  }

  private async render(
    { kind, subjectId, data: { side } }: IntroductionNotice,
    introduction: Introduction,
    parties: Parties,
    reader: Reader,
  ): Promise<RenderedMail | undefined> {
    const { language, unsubscribeUrl } = reader;
    const options = unsubscribeUrl === undefined ? {} : { unsubscribeUrl };
    const props = await this.propsOf(introduction, parties, reader);
    switch (kind) {
      case 'introduction_proposed':
      case 'introduction_reminded': {
        const isReminder = kind === 'introduction_reminded';
        const offer = await this.offerOf(introduction, parties, reader);
        return (
          offer && introductionProposedMail.render(language, { ...props, ...offer, isReminder }, options)
        );
      }
      case 'acceptance_noted': {
        const takeBackUrl = await this.urlOf('takeBack', introduction, reader);
        return takeBackUrl === undefined
          ? undefined
          : acceptanceNotedMail.render(language, { ...props, takeBackUrl }, options);
      }
      case 'introduction_accepted':
        return introductionAcceptedMail.render(
          language,
          { ...props, seeUrl: await this.seeUrlOf(props) },
          options,
        );
      case 'introduction_declined': {
        const decliner = declinedBy(introduction);
        return decliner && introductionDeclinedMail.render(language, { ...props, side: decliner }, options);
      }
      case 'introduction_lapsed':
        return introductionLapsedMail.render(language, props, options);
      case 'introduction_withdrawn':
        return introductionWithdrawnMail.render(language, props, options);
      case 'acceptance_taken_back':
        return side && acceptanceTakenBackMail.render(language, { ...props, side }, options);
      case 'meeting_planned': {
        const { meeting } = introduction;
        return meeting === null
          ? undefined
          : meetingPlannedMail.render(
              language,
              { ...props, meeting, seeUrl: await this.seeUrlOf(props) },
              options,
            );
      }
      case 'follow_up_asked': {
        const asked = await this.followUpOf(subjectId, reader);
        return asked && followUpAskedMail.render(language, { ...props, ...asked }, options);
      }
      case 'introduction_met':
      case 'introduction_concluded':
        return undefined;
    }
  }

  private async propsOf(
    introduction: Introduction,
    { need, solver }: Parties,
    { as, to, isUnclaimed, language }: Reader,
  ): Promise<IntroductionMail> {
    const { name: company } = await this.database.manager.findOneByOrFail(Organisation, {
      id: need.organisationId,
    });
    return {
      name: to.name,
      as,
      introduction,
      title: need.title,
      url: `${this.settings.publicUrl}/mises-en-relation/${introduction.id}`,
      needUrl: `${this.settings.publicUrl}/besoins/${need.id}`,
      // Neither template can tell one party the other’s name: it isn’t given it.
      company: as === 'solver' ? '' : company,
      profile: as === 'company' ? '' : solver.name,
      other: as === 'curator' ? '' : await this.otherParty(as, { need, solver }, language),
      isUnclaimed,
    };
  }

  /** The other party, so that several introductions of one need can be told apart, and still not who they are. */
  private async otherParty(as: PartySide, parties: Parties, language: Language): Promise<string> {
    const { who, facts } = await this.teasers.of(as, parties, language);
    const [themes] = facts;
    return as === 'company' && themes !== undefined ? `${who} (${themes})` : who;
  }

  private async offerOf(introduction: Introduction, parties: Parties, reader: Reader) {
    const { as, language } = reader;
    if (as === 'curator') return undefined;
    const acceptUrl = await this.urlOf('accept', introduction, reader);
    const declineUrl = await this.urlOf('decline', introduction, reader);
    if (acceptUrl === undefined || declineUrl === undefined) return undefined;
    return {
      teaser: await this.teasers.of(as, parties, language),
      note: as === 'company' ? introduction.noteToCompany : introduction.noteToSolver,
      acceptUrl,
      declineUrl,
    };
  }

  /** A question that still stands, and the page on which it is answered without signing in. */
  private async followUpOf(id: string, { to }: Reader) {
    const asked = await this.followUps.find(id);
    if (asked === undefined) return undefined;
    const { followUp, introduction, all } = asked;
    const { metOn } = introduction;
    if (metOn === null || followUp.answeredAt !== null || !followUp.isOpenAmong(all)) return undefined;
    const answerUrl = await this.followUpLink.urlFor(followUp, to.address);
    return { step: followUp.step, metOn, answerUrl };
  }

  /** Where to see the other party: whoever holds no profile yet takes it over first. */
  private async seeUrlOf({ isUnclaimed, url, introduction }: IntroductionMail): Promise<string> {
    return isUnclaimed ? this.contacts.claimUrl(introduction.solverId) : url;
  }

  /** The page on which a party answers without signing in. */
  private async urlOf(
    answer: 'accept' | 'decline' | 'takeBack',
    { id: introductionId }: Introduction,
    { as, to }: Reader,
  ): Promise<string | undefined> {
    return as === 'curator'
      ? undefined
      : this.answers.urlOf(answer, { introductionId, side: as, email: to.address });
  }
}
