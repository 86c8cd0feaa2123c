import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { PairOutcomes } from '@passerelle/matching';
import { FollowUpAnswered } from './follow-ups/follow-up.rules.js';
import { Interest } from './interests/interest.entity.js';
import { InterestDeclined, InterestMarked, InterestWithdrawn } from './interests/interest.events.js';
import { Introduction } from './introduction/introduction.entity.js';
import {
  AcceptanceTakenBack,
  IntroductionAccepted,
  IntroductionConcluded,
  IntroductionDeclined,
  IntroductionLapsed,
  IntroductionProposed,
  IntroductionWithdrawn,
} from './introduction/introduction.events.js';
import { outcomeOfPair } from './outcome-of-pair.js';

/** The parties' actions on a pair show whether the match was right. Matching learns from this outcome. */
@EventHandler(
  'KeepOutcomeOfPair',
  InterestMarked,
  InterestWithdrawn,
  InterestDeclined,
  IntroductionProposed,
  IntroductionAccepted,
  AcceptanceTakenBack,
  IntroductionDeclined,
  IntroductionLapsed,
  IntroductionWithdrawn,
  IntroductionConcluded,
  FollowUpAnswered,
)
export class KeepOutcomeOfPair {
  constructor(
    private readonly database: Database,
    private readonly outcomes: PairOutcomes,
  ) {}

  async handle({
    data,
  }: EventOf<typeof InterestMarked> | EventOf<typeof IntroductionProposed>): Promise<void> {
    const { manager } = this.database;
    const pair =
      'interestId' in data
        ? await manager.findOneBy(Interest, { id: data.interestId })
        : await manager.findOneBy(Introduction, { id: data.introductionId });
    if (pair === null) return;
    await this.outcomes.update(pair, (within) => outcomeOfPair(within, pair));
  }
}
