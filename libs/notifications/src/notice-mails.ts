import { Injectable } from '@nestjs/common';
import { Actor, Person } from '@passerelle/accounts';
import { type Language, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { beginningOf, type MailAddress, type MailTemplate, type RenderedMail } from '@passerelle/mail';
import { Match } from '@passerelle/matching';
import { notifyThreshold } from '@passerelle/matching-engine';
import { mayOnNeed, Need, NeedEdit } from '@passerelle/needs';
import { Idea, SolverContacts } from '@passerelle/solvers';
import { Taxonomy } from '@passerelle/taxonomy';
import { Territory } from '@passerelle/territories';
import { In, MoreThanOrEqual } from 'typeorm';
import type { ComposedMail } from './composed-mail.js';
import { InterestMails } from './interest-mails.js';
import { IntroductionMails } from './introduction-mails.js';
import { type FittingNeed, matchesFoundMail } from './matches-found.mail.js';
import { matchesToTell } from './matches-to-tell.js';
import { fitOf } from './match-reasons.words.js';
import { MessageMails } from './message-mails.js';
import { needChangesRequestedMail } from './need-changes-requested.mail.js';
import { changesInWords } from './need-change.words.js';
import { needClosedMail } from './need-closed.mail.js';
import { needEditedMail } from './need-edited.mail.js';
import { needExpiredMail } from './need-expired.mail.js';
import type { NeedMail } from './need-mail.js';
import { needMatchedMail } from './need-matched.mail.js';
import { type NeedNoticeKind, needNotices } from './need-notices.js';
import { needPublishedMail } from './need-published.mail.js';
import { needRefusedMail } from './need-refused.mail.js';
import { needSubmittedMail } from './need-submitted.mail.js';
import { Notice } from './notice.entity.js';
import { recipientsOf } from './recipients.js';

/** How many solvers a company's mail describes. */
const BEST = 3;

const templates: Record<Exclude<NeedNoticeKind, 'need_matched' | 'need_edited'>, MailTemplate<NeedMail>> = {
  need_submitted: needSubmittedMail,
  need_changes_requested: needChangesRequestedMail,
  need_refused: needRefusedMail,
  need_published: needPublishedMail,
  need_expired: needExpiredMail,
  need_closed: needClosedMail,
};

/** Writes the mails that tell notices, from what is true when they are sent. */
@Injectable()
export class NoticeMails {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly contacts: SolverContacts,
    private readonly settings: Settings,
    private readonly introductions: IntroductionMails,
    private readonly interests: InterestMails,
    private readonly messages: MessageMails,
  ) {}

  /** The mail for these notices of one recipient; undefined when there is nothing left in them to tell. */
  async compose(notices: readonly Notice[]): Promise<ComposedMail | undefined> {
    const [notice] = notices;
    if (notice?.isAbout('match')) return this.aboutMatches(notice, notices);
    if (notice?.isAbout('need')) return this.aboutNeed(notice.kind, notice);
    if (notice?.isAbout('introduction')) return this.introductions.compose(notice);
    if (notice?.isAbout('interest')) return this.interests.compose(notice);
    if (notice?.isAbout('message')) return this.messages.compose(notice);
    return undefined;
  }

  private async aboutNeed(
    kind: NeedNoticeKind,
    { data, recipientId }: Notice,
  ): Promise<ComposedMail | undefined> {
    const { manager } = this.database;
    const need = await manager.findOne(Need, {
      where: { id: data.needId },
      relations: { organisation: true },
    });
    const { audience, mailedWhile } = needNotices[kind];
    if (need === null || !mailedWhile.includes(need.state)) return undefined;
    if (!(await audience(need, manager)).some(({ id }) => id === recipientId)) return undefined;

    const person = await manager.findOneByOrFail(Person, { id: recipientId });
    const rendered = await this.rendered(kind, need, person, data.editId);
    return rendered && { ...rendered, to: addressOf(person) };
  }

  /** What a company would read of a decision on its need, which may not be taken yet. @param need with its company. */
  ofDecision(
    kind: 'need_changes_requested' | 'need_refused' | 'need_published',
    need: Need,
    reader: Pick<Person, 'name' | 'language'>,
  ): RenderedMail {
    return templates[kind].render(reader.language, this.propsOf(need, reader));
  }

  private async rendered(
    kind: NeedNoticeKind,
    need: Need,
    reader: Pick<Person, 'name' | 'language'>,
    editId: string | undefined,
  ): Promise<RenderedMail | undefined> {
    const props = this.propsOf(need, reader);
    if (kind === 'need_matched') return this.aboutFirstMatches(props, reader.language);
    if (kind === 'need_edited') return this.aboutEdit(props, reader.language, editId);
    return templates[kind].render(reader.language, props);
  }

  private propsOf(need: Need, { name }: Pick<Person, 'name'>): NeedMail {
    return {
      name,
      need,
      url: this.urlOf(need),
      company: need.organisation.name,
      beginning: beginningOf(need.description),
    };
  }

  private async aboutEdit(
    props: NeedMail,
    language: Language,
    editId: string | undefined,
  ): Promise<RenderedMail | undefined> {
    const { manager } = this.database;
    const edit = editId === undefined ? null : await manager.findOneBy(NeedEdit, { id: editId });
    if (edit === null) return undefined;
    const codes = edit.changes.flatMap((change) =>
      change.field === 'territoryCodes' ? [...change.before, ...change.after] : [],
    );
    const [taxonomy, territories] = await Promise.all([
      this.taxonomy.snapshot(),
      manager.findBy(Territory, { code: In(codes) }),
    ]);
    const placeNames = new Map(territories.map(({ code, name }) => [code, name]));
    const changes = changesInWords(
      edit.changes,
      { tag: (id) => taxonomy.current(id), place: (code) => placeNames.get(code) },
      language,
    );
    return needEditedMail.render(language, { ...props, changes });
  }

  private async aboutFirstMatches(props: NeedMail, language: Language): Promise<RenderedMail | undefined> {
    const [matches, count] = await this.database.manager.findAndCount(Match, {
      where: { needId: props.need.id, state: 'current', score: MoreThanOrEqual(notifyThreshold) },
      relations: { solver: true },
      order: { score: 'DESC', id: 'ASC' },
      take: BEST,
    });
    if (count === 0) return undefined;
    const best = matches.map(({ solver }) => solver).filter(({ headline }) => headline !== '');
    return needMatchedMail.render(language, { ...props, count, best });
  }

  private async aboutMatches(
    { recipientId, recipientKind }: Notice,
    notices: readonly Notice[],
  ): Promise<ComposedMail | undefined> {
    const { manager } = this.database;
    const told = notices.map(({ subjectId }) => subjectId);
    const matches = await matchesToTell(told, manager, { need: { organisation: true }, solver: true });
    const recipients = await recipientsOf(
      matches.map(({ solver }) => solver),
      manager,
    );
    const theirs = matches.filter(({ solverId }) =>
      recipients.get(solverId)?.some(({ id }) => id === recipientId),
    );
    const [best] = theirs;
    if (best === undefined) return undefined;

    if (recipientKind === 'person') {
      const person = await manager.findOneByOrFail(Person, { id: recipientId });
      // Perhaps before there was an account: the refusal is the address's.
      if (await this.contacts.hasRefused(person.email)) return undefined;
      const needs = await this.fittingNeeds(theirs, person.language);
      const props = { name: person.name, needs, needsUrl: this.needsUrl, claimUrl: undefined };
      const unsubscribeUrl = this.contacts.unsubscribeUrlOf(person);
      return {
        ...matchesFoundMail.render(person.language, props, { unsubscribeUrl }),
        to: addressOf(person),
      };
    }
    const { solver } = best;
    const needs = await this.fittingNeeds(theirs, 'fr');
    const claimUrl = await this.contacts.claimUrl(solver.id);
    const unsubscribeUrl = await this.contacts.unsubscribeUrl(solver.id);
    const props = { name: '', needs, needsUrl: this.needsUrl, claimUrl };
    return {
      ...matchesFoundMail.render('fr', props, { unsubscribeUrl }),
      to: { address: solver.contactEmail ?? '' },
    };
  }

  /** The needs of matches, each once, with its best match among them. */
  private async fittingNeeds(matches: readonly Match[], language: Language): Promise<FittingNeed[]> {
    const { manager } = this.database;
    // They come best first.
    const bestOfNeed = matches.filter(
      ({ needId }, i) => matches.findIndex((match) => match.needId === needId) === i,
    );
    const [taxonomy, ideas, territories] = await Promise.all([
      this.taxonomy.snapshot(),
      manager.findBy(Idea, {
        id: In(bestOfNeed.map(({ reasons }) => reasons.ideaId).filter((id) => id !== undefined)),
      }),
      manager.findBy(Territory, { code: In(bestOfNeed.flatMap(({ need }) => need.territoryCodes)) }),
    ]);
    const placeNames = new Map(territories.map(({ code, name }) => [code, name]));
    return bestOfNeed.map(({ need, solver, reasons }) => ({
      title: need.title,
      url: this.urlOf(need),
      beginning: beginningOf(need.description),
      // Who gets this mail may know nothing but the need: a mail can be forwarded.
      company: mayOnNeed(Actor.nobody, 'seeCompany', need) ? need.organisation.name : undefined,
      places: need.territoryCodes.map((code) => placeNames.get(code)).filter((name) => name !== undefined),
      neededBy: need.neededBy ?? undefined,
      profile: solver.name,
      fit: fitOf(
        reasons,
        reasons.tags.map(({ tagId }) => taxonomy.current(tagId) ?? null),
        ideas.find(({ id }) => id === reasons.ideaId) ?? null,
        language,
      ),
    }));
  }

  private urlOf({ id }: Need): string {
    return `${this.settings.publicUrl}/besoins/${id}`;
  }

  private get needsUrl(): string {
    return `${this.settings.publicUrl}/besoins`;
  }
}

const addressOf = ({ name, email }: Person): MailAddress => ({ name, address: email });
