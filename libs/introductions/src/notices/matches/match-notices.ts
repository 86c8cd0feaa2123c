import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import type { EventOf } from '@passerelle/database';
import { loaderById, type RequestContext } from '@passerelle/graphql';
import { ActiveDismissalsLoader, Match, type MatchesFound } from '@passerelle/matching';
import { type AboutNeed, NeedLoader } from '@passerelle/needs';
import type {
  ComposedMail,
  Notice,
  NoticeSource,
  NoticeToStore,
  NoticeWords,
} from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import { TagLoader } from '@passerelle/taxonomy';
import type { EntityManager } from 'typeorm';
import { MatchMails } from './match-mails.js';
import { MatchNoticeLimiter } from './match-notice-limiter.js';
import { type Fit, fitOf } from './match-reasons.words.js';

/** Finds matches by id. It checks no permission: its callers ask the policies of both sides. */
export class MatchLoader extends loaderById(Match) {}

interface MatchFacts extends AboutNeed {
  /** Why the need fits. */
  fit: Fit;
  /** The solver's side, which reads the notice, has dismissed the match. */
  isDismissed: boolean;
}

const noFit: Fit = { tags: [], words: [], idea: undefined, territory: undefined };

/** Finds the matches for notices to the people who speak for the profile. */
@Injectable()
export class MatchNotices implements NoticeSource<MatchFacts> {
  constructor(
    private readonly mails: MatchMails,
    private readonly needs: NeedLoader,
    private readonly matches: MatchLoader,
    private readonly activeDismissals: ActiveDismissalsLoader,
    private readonly tags: TagLoader,
    private readonly limiter: MatchNoticeLimiter,
  ) {}

  /** The matches of an event of which nobody was notified, up to the number of a day. */
  async toNotify(
    { data: { matchIds } }: EventOf<typeof MatchesFound>,
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[][]> {
    return [await this.limiter.take(matchIds, manager)];
  }

  async factsOf({ data }: Notice, context: RequestContext): Promise<MatchFacts> {
    const [need, match] = await Promise.all([
      this.needs.load(context, data.needId ?? ''),
      data.matchId === undefined ? null : this.matches.load(context, data.matchId),
    ]);
    if (need === null) throw new NotFound();
    const [fit, isDismissed] = await Promise.all([
      match === null ? noFit : this.fit(match, context),
      match !== null && this.isDismissed(match, context),
    ]);
    return { need, fit, isDismissed };
  }

  compose(
    notices: readonly Notice[],
    words: Record<Language, NoticeWords<MatchFacts>>,
  ): Promise<ComposedMail | undefined> {
    return this.mails.compose(notices, { fr: words.fr.heading, en: words.en.heading });
  }

  /**
   * Whether the solver's side, which reads the notice, has dismissed the match. A dismissal by the company is not
   * shown.
   */
  private async isDismissed({ id, state }: Match, context: RequestContext): Promise<boolean> {
    if (state !== 'dismissed') return false;
    const activeDismissals = await this.activeDismissals.load(context, id);
    return activeDismissals.some(({ side }) => side === 'solver');
  }

  private async fit({ reasons }: Match, context: RequestContext): Promise<Fit> {
    const tags = await Promise.all(reasons.tags.map(({ tagId }) => this.tags.load(context, tagId)));
    return fitOf(reasons, tags, null, context.language);
  }
}
