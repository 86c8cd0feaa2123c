import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { NotFound, type RequestContext } from '@passerelle/graphql';
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
    private readonly solverCounts: SolverCountLoader,
    private readonly tags: TagLoader,
  ) {}

  /** For a reader who may see the need: the lists of notices hold no others. */
  async of({ kind, data }: Notice, language: Language, context: RequestContext): Promise<NoticeText> {
    const [need, fit, counted] = await Promise.all([
      this.needs.load(context, data.needId),
      data.matchId === undefined ? noFit : this.fit(data.matchId, language, context),
      kind === 'need_matched' ? this.solverCounts.load(context, data.needId) : null,
    ]);
    if (need === null) throw new NotFound();
    return noticeText(kind, { need, fit, solvers: counted?.count ?? 0 }, language);
  }

  private async fit(matchId: string, language: Language, context: RequestContext): Promise<Fit> {
    const match = await this.matches.load(context, matchId);
    if (match === null) return noFit;
    const { reasons } = match;
    const tags = await Promise.all(reasons.tags.map(({ tagId }) => this.tags.load(context, tagId)));
    return fitOf(reasons, tags, null, language);
  }
}
