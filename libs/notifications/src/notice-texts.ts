import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { NotFound, type RequestContext } from '@passerelle/graphql';
import { type Match, StandingDismissalsLoader } from '@passerelle/matching';
import { NeedLoader } from '@passerelle/needs';
import { TagLoader } from '@passerelle/taxonomy';
import { MatchLoader } from './match.loader.js';
import { type Fit, fitOf } from './match-reasons.words.js';
import type { Notice } from './notice.entity.js';
import { type NoticeText, noticeText } from './notice.words.js';
import { SolverCountLoader } from './solver-count.loader.js';

const noFit: Fit = { tags: [], words: [], idea: undefined, territory: undefined };

/** Puts notices into words for their reader. */
@Injectable()
export class NoticeTexts {
  constructor(
    private readonly needs: NeedLoader,
    private readonly matches: MatchLoader,
    private readonly standing: StandingDismissalsLoader,
    private readonly solverCounts: SolverCountLoader,
    private readonly tags: TagLoader,
  ) {}

  /** For a reader who may see the need: the lists of notices hold no others. */
  async of({ kind, data }: Notice, language: Language, context: RequestContext): Promise<NoticeText> {
    const [need, match, counted] = await Promise.all([
      this.needs.load(context, data.needId),
      data.matchId === undefined ? null : this.matches.load(context, data.matchId),
      kind === 'need_matched' ? this.solverCounts.load(context, data.needId) : null,
    ]);
    if (need === null) throw new NotFound();
    const [fit, setAside] = await Promise.all([
      match === null ? noFit : this.fit(match, language, context),
      match !== null && this.isSetAside(match, context),
    ]);
    return noticeText(kind, { need, fit, setAside, solvers: counted?.count ?? 0 }, language);
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
