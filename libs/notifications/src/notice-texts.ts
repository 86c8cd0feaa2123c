import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import type { RequestContext } from '@passerelle/graphql';
import { type Match, StandingDismissalsLoader } from '@passerelle/matching';
import { NeedEditLoader, NeedLoader } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { TagLoader } from '@passerelle/taxonomy';
import { InterestTexts } from './interest-texts.js';
import { IntroductionTexts } from './introduction-texts.js';
import { MatchLoader } from './match.loader.js';
import { type Fit, fitOf } from './match-reasons.words.js';
import { MessageTexts } from './message-texts.js';
import type { Notice, NoticeKindAbout } from './notice.entity.js';
import { type NoticeText, noticeText } from './notice.words.js';
import { SolverCountLoader } from './solver-count.loader.js';

const noFit: Fit = { tags: [], words: [], idea: undefined, territory: undefined };

/** Puts notices into words for their reader. */
@Injectable()
export class NoticeTexts {
  constructor(
    private readonly needs: NeedLoader,
    private readonly edits: NeedEditLoader,
    private readonly matches: MatchLoader,
    private readonly standing: StandingDismissalsLoader,
    private readonly solverCounts: SolverCountLoader,
    private readonly tags: TagLoader,
    private readonly introductions: IntroductionTexts,
    private readonly interests: InterestTexts,
    private readonly messages: MessageTexts,
  ) {}

  /** For a reader who may see what it is about: the lists of notices hold no others. */
  async of(notice: Notice, context: RequestContext<Actor>): Promise<NoticeText> {
    if (notice.isAbout('introduction')) return this.introductions.of(notice, context);
    if (notice.isAbout('interest')) return this.interests.of(notice, context);
    if (notice.isAbout('message')) return this.messages.of(notice, context);
    if (notice.isAbout('match') || notice.isAbout('need')) return this.aboutNeed(notice, context);
    throw new NotFound();
  }

  /** Path of the page that it leads to. */
  linkOf({ data: { needId, introductionId } }: Notice): string {
    return introductionId === undefined ? `/besoins/${needId}` : `/mises-en-relation/${introductionId}`;
  }

  private async aboutNeed(
    { kind, data }: Notice & { kind: NoticeKindAbout<'match' | 'need'> },
    context: RequestContext,
  ): Promise<NoticeText> {
    const { language } = context;
    const [need, match, counted, edit] = await Promise.all([
      this.needs.load(context, data.needId),
      data.matchId === undefined ? null : this.matches.load(context, data.matchId),
      kind === 'need_matched' ? this.solverCounts.load(context, data.needId) : null,
      data.editId === undefined ? null : this.edits.load(context, data.editId),
    ]);
    if (need === null) throw new NotFound();
    const [fit, setAside] = await Promise.all([
      match === null ? noFit : this.fit(match, language, context),
      match !== null && this.isSetAside(match, context),
    ]);
    return noticeText(kind, { need, edit, fit, setAside, solvers: counted?.count ?? 0 }, language);
  }

  /** Whether the solver's side, which the notice tells, has dismissed it: what the company said is not told. */
  private async isSetAside({ id, state }: Match, context: RequestContext): Promise<boolean> {
    if (state !== 'dismissed') return false;
    const standing = await this.standing.load(context, id);
    return standing.some(({ side }) => side === 'solver');
  }

  private async fit({ reasons }: Match, language: Language, context: RequestContext): Promise<Fit> {
    const tags = await Promise.all(reasons.tags.map(({ tagId }) => this.tags.load(context, tagId)));
    return fitOf(reasons, tags, null, language);
  }
}
