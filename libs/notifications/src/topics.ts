import { actionTopic } from './actions/index.js';
import { firstMatchesTopic, matchTopic } from './matches/index.js';
import { cosignatureTopic } from './cosignatures/index.js';
import { conceptTopic } from './concepts/index.js';
import { groupMeetingTopic, groupTopic } from './groups/index.js';
import { followUpTopic } from './follow-ups/index.js';
import { interestTopic } from './interests/index.js';
import { introductionRequestTopic } from './introduction-requests/index.js';
import { introductionTopic } from './introductions/index.js';
import { joiningTopic } from './joinings/index.js';
import { joinRequestTopic } from './join-requests/index.js';
import { messageTopic } from './messages/index.js';
import { needTopic } from './needs/index.js';
import { searchTopic } from './searches/index.js';
import { reportTopic } from './reports/index.js';
import { profileTopic } from './profiles/index.js';
import type { Topic } from './notices/index.js';

/** All topics of notices of the product. */
export const topics = [
  matchTopic,
  firstMatchesTopic,
  searchTopic,
  needTopic,
  introductionTopic,
  followUpTopic,
  interestTopic,
  introductionRequestTopic,
  joinRequestTopic,
  messageTopic,
  profileTopic,
  cosignatureTopic,
  reportTopic,
  actionTopic,
  conceptTopic,
  joiningTopic,
  groupTopic,
  groupMeetingTopic,
] as const;

type KindOf<Each> = Each extends Topic<infer Kind> ? Kind : never;
export type NoticeKind = KindOf<(typeof topics)[number]>;

export const noticeKinds = topics.flatMap(({ notices }) => Object.keys(notices) as NoticeKind[]);
