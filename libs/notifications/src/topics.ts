import { firstMatchesTopic } from './first-matches.topic.js';
import { followUpTopic } from './follow-up.topic.js';
import { interestTopic } from './interest.topic.js';
import { introductionTopic } from './introduction.topic.js';
import { matchTopic } from './match.topic.js';
import { messageTopic } from './message.topic.js';
import { needTopic } from './need.topic.js';
import type { Topic } from './topic.js';

/** Everything that the product tells. */
export const topics = [
  matchTopic,
  firstMatchesTopic,
  needTopic,
  introductionTopic,
  followUpTopic,
  interestTopic,
  messageTopic,
] as const;

type KindOf<Each> = Each extends Topic<infer Kind> ? Kind : never;
export type NoticeKind = KindOf<(typeof topics)[number]>;

export const noticeKinds = topics.flatMap(({ notices }) => Object.keys(notices) as NoticeKind[]);
