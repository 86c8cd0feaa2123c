export { otherSide, type Parties, partyOf, type PartySide, partySides } from './parties.js';
export { PartiesOfIntroduction } from './parties-of-introduction.js';
export { PartySilence } from './party-silence.entity.js';
export { PartySilences } from './party-silences.js';
export {
  type DeclineReason,
  declineReasons,
  Reply,
  type ReplyAnswer,
  replyAnswers,
  type Respondent,
} from './reply.js';
export { assertMailsWanted, type Speaker, speakerAtAddress } from './speaker-at-address.js';
