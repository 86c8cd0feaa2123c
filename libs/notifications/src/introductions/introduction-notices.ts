import { Injectable } from '@nestjs/common';
import { type Actor, Organisation } from '@passerelle/accounts';
import { introductionPath, type Language, needPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import {
  Introduction,
  IntroductionLoader,
  MailedAnswers,
  type Parties,
  partyOf,
  type PartySide,
  Teasers,
} from '@passerelle/introductions';
import { Need, NeedLoader } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { Solver, SolverContacts, SolverLoader } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { type Introduced, writingToParty } from './introduction-audience.js';
import type { IntroductionMail } from './introduction-mail.js';
import type { IntroductionFacts } from './introduction.words.js';
import {
  type Mailing,
  type Notice,
  type NoticeData,
  type SubjectSource,
  type ToldAs,
  type Writing,
} from '../notices/index.js';

/** Finds the introductions that notices are about, and no more of them than their reader may know. */
@Injectable()
export class IntroductionNotices implements SubjectSource<Introduced, IntroductionFacts, IntroductionMail> {
  constructor(
    private readonly database: Database,
    private readonly teasers: Teasers,
    private readonly answers: MailedAnswers,
    private readonly contacts: SolverContacts,
    private readonly settings: Settings,
    private readonly introductions: IntroductionLoader,
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
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
    return { introduction, need, side: partyOf(context.actor, { need, solver }) };
  }

  writingTo(introduced: Introduced, as: ToldAs): Writing {
    return writingToParty(introduced, as);
  }

  async mailPropsOf({ subject, reader, as, heading }: Mailing<Introduced>): Promise<IntroductionMail> {
    const { introduction, need, solver } = subject;
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
      needUrl: `${this.settings.publicUrl}${needPath(need.id)}`,
      // No template can tell one party the other’s name: it isn’t given it.
      company: as === 'solver' ? '' : company,
      profile: as === 'company' ? '' : solver.name,
      other: as === 'curator' ? '' : await this.otherParty(as, subject, reader.language),
      isUnclaimed: reader.isUnclaimed,
    };
  }

  /** What a party is offered, and the pages on which it answers without signing in; undefined for curators. */
  async offerOf({ subject, reader, as }: Mailing<Introduced>) {
    if (as === 'curator') return undefined;
    const { introduction } = subject;
    const party = { introductionId: introduction.id, side: as, email: reader.to.address };
    const acceptUrl = await this.answers.urlOf('accept', party);
    const declineUrl = await this.answers.urlOf('decline', party);
    return {
      teaser: await this.teasers.of(as, subject, reader.language),
      note: as === 'company' ? introduction.noteToCompany : introduction.noteToSolver,
      acceptUrl,
      declineUrl,
    };
  }

  /** The page on which a party takes its acceptance back without signing in; undefined for curators. */
  async takeBackOf({ subject: { introduction }, reader, as }: Mailing<Introduced>) {
    if (as === 'curator') return undefined;
    const party = { introductionId: introduction.id, side: as, email: reader.to.address };
    return { takeBackUrl: await this.answers.urlOf('takeBack', party) };
  }

  /** Where to see the other party: whoever holds no profile yet takes it over first. */
  async seeUrlOf({ subject: { introduction }, reader }: Mailing<Introduced>): Promise<string> {
    return reader.isUnclaimed ? this.contacts.claimUrl(introduction.solverId) : this.urlOf(introduction);
  }

  private urlOf({ id }: Introduction): string {
    return `${this.settings.publicUrl}${introductionPath(id)}`;
  }

  /** The other party, so that several introductions of one need can be told apart, and still not who they are. */
  private async otherParty(as: PartySide, parties: Parties, language: Language): Promise<string> {
    const { who, facts } = await this.teasers.of(as, parties, language);
    const [themes] = facts;
    return as === 'company' && themes !== undefined ? `${who} (${themes})` : who;
  }
}
