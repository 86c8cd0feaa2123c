import { placeIn } from '@passerelle/config/place';
import { momentInWords } from '@passerelle/mail';
import type { CatalogueLike } from '@passerelle/problems';
import { dayInWords } from './day-in-words.js';
import type { fr } from './introductions.fr.js';

export const en: CatalogueLike<typeof fr> = {
  waitingForAnswers: 'waiting for answers',
  accepted: 'accepted',
  met: 'followed by a meeting',
  succeeded: 'concluded with success',
  fruitless: 'concluded without result',
  declined: 'declined',
  lapsed: 'lapsed without an answer',
  withdrawn: 'withdrawn',
  waitingForAnAnswer: 'waiting for an answer',
  introduced: 'followed by an introduction',

  beAccepted: 'be accepted',
  beDeclined: 'be declined',
  lapse: 'lapse',
  beWithdrawn: 'be withdrawn',
  beMet: 'be marked as met',
  beConcluded: 'be concluded',
  becomeOpen: 'become open again',
  beMarkedAgain: 'be marked again',
  beIntroduced: 'lead to an introduction',

  nothingToUndo: 'Too late: those concerned have been told, and it can no longer be undone silently.',
  alreadyUndone: 'This decision has been undone already, and nobody has been notified.',
  alreadyAnswered:
    'One of the parties has answered or written already: the proposal can no longer be undone. You may withdraw it.',
  introductionsLabel: 'Introductions',
  introductionIsAlready: ({ state }) => `This introduction is already ${state}.`,
  introductionCannot: ({ state, action }) => `This introduction is ${state}: it cannot ${action}.`,
  replyCannotChange: ({ state }) => `This introduction is ${state}: your answer can no longer change.`,
  alreadyAccepted: 'You have accepted already. The other party is still to answer.',
  nothingToTakeBack: 'You have not answered yet: there is nothing to take back.',
  noMeetingNow: 'A meeting is arranged once both parties have accepted, and before they meet.',
  noMeetingToCallOff: 'There is no meeting to come, so there is nothing to call off.',
  timeNotProposed: 'This time is no longer proposed. Look again at what the other party proposes.',
  meetingSince: 'A meeting has just been arranged at another time. Look at it before you change it.',
  changedTooOften: () =>
    `This has changed several times today already. Wait until tomorrow, or write to the ${placeIn.en.operatorName} team.`,
  noteNeeded: 'With the reason “other”, say in a few words why.',

  noLongerInTouch:
    'This introduction was withdrawn: you can read what you wrote, but no longer write to each other here.',
  unsupervisedNow:
    'Nobody supervises this profile for the time being: you can read the messages, and write again afterwards.',
  tooManyMessages: ({ count }) =>
    `You have sent ${count} messages within an hour. Wait a little before you send more.`,

  interestIsAlready: ({ state }) => `This interest is already ${state}.`,
  interestCannot: ({ state, action }) => `This interest is ${state}: it cannot ${action}.`,
  interestRests: ({ until }) =>
    `The curators did not follow up your interest in this need. You can mark it again from ${dayInWords(until, 'en')}.`,
  tooManyInterests: ({ count }) =>
    `You are waiting for an answer on ${count} needs already. Withdraw an interest, or wait until a curator has answered.`,

  requestIsOpen: () => 'You have asked for this meeting already: a curator will answer you.',
  requestIsWithdrawn: 'This request was withdrawn.',
  requestIsDeclined: 'This request has been answered already.',
  requestIsIntroduced: 'This request has led to an introduction already.',
  requestRests: ({ until }) =>
    `The curators have not followed this request up. You can ask again from ${dayInWords(until, 'en')}.`,
  tooManyRequests: ({ count }) =>
    `${count} requests to meet somebody are waiting for this need. Withdraw one, or wait until a curator has answered.`,
  askedTooOften: ({ count }) =>
    `You have asked for ${count} meetings within a day. Come back tomorrow: curators read each request.`,
  askedOffline: 'This need is not online: ask for a meeting when it is.',
  askedForOneself: 'This profile and your organisation have a person in common: you know each other.',
  askedInTouch: 'An introduction to this solver is under way for this need.',
  askedHidden: 'This profile is no longer visible.',
  askedCoolingDown: ({ until }) =>
    `An introduction to this solver was declined for this need. You can ask for it from ${dayInWords(until, 'en')}.`,

  needNotOnline: 'This need is not online: only a published one can be introduced.',
  solverOfCompany: ({ name }) => `“${name}” and the company have a person or an organisation in common.`,
  solverInTouchBy: ({ name, curator, at }) =>
    `“${name}” is already in touch with this company about this need: proposed by ${curator}, ${momentInWords(new Date(at), 'en')}.`,
  solverInTouch: ({ name }) => `“${name}” is in touch with the company about this need already.`,
  solverHidden: ({ name }) => `The profile “${name}” is hidden: it cannot be introduced.`,
  solverIncomplete: ({ name }) => `The profile “${name}” is incomplete: it cannot be introduced yet.`,
  solverUnsupervised: ({ name }) =>
    `“${name}” is under 18 and nobody supervises them yet: ask them to name their tutor or teacher in their profile.`,
  solverPaused: ({ name }) => `“${name}” is paused and wants no need for the time being.`,
  solverAway: ({ name, until }) => `“${name}” is away until ${dayInWords(until, 'en')}.`,
  solverAway_exams: ({ name, until }) => `“${name}” has exams until ${dayInWords(until, 'en')}.`,
  solverAway_holidays: ({ name, until }) => `“${name}” is on holiday until ${dayInWords(until, 'en')}.`,
  solverAway_company: ({ name, until }) =>
    `“${name}” is at their employer’s until ${dayInWords(until, 'en')}.`,
  solverAway_school: ({ name, until }) => `“${name}” is at school until ${dayInWords(until, 'en')}.`,
  solverCoolingDown: ({ name, until }) =>
    `An introduction of this need to “${name}” was declined: it can be proposed again from ${dayInWords(until, 'en')}.`,
  solverFull: ({ name, cap }) =>
    `“${name}” has reached its monthly cap (${cap}). It is free again on the first of next month.`,

  needOffline: 'This need is no longer online.',
  needOfYours: 'This need comes from your own organisation.',
  youAreInTouch: 'You are in touch with the company about this need already.',
  youAreHidden: () => `Your profile is hidden: write to the ${placeIn.en.operatorName} team.`,
  youAreIncomplete: 'Complete your profile first: the company must be able to read it.',
  youAreUnsupervised:
    'You are under 18: first name, in your profile, the person who supervises you. They must accept.',
  youArePaused: 'Your profile is paused. Resume it first to answer a need.',
  youAreAway: ({ until }) => `You are away until ${dayInWords(until, 'en')}. Change that first.`,
  youAreCoolingDown: ({ until }) =>
    `An introduction for this need was declined. You can answer it again from ${dayInWords(until, 'en')}.`,
  youAreFull: ({ cap }) =>
    `You have reached the number of introductions that you accept in a month (${cap}). Raise it in your profile, or wait for next month.`,

  problemOfNeed: ({ title, problem }) => `“${title}” — ${problem}`,
  nobodyOfCompany:
    'Nobody of this company has an account to answer. Give the address of somebody: they will answer from the mail.',
  companyRefusesMails: 'This address has asked us to write no more. Give that of somebody else.',
  mailsDoNotReachCompany: 'Our messages do not reach this address. Give another.',
  companyEmail: 'Address of somebody at the company',
  companyAway: ({ until }) => `The company is away until ${dayInWords(until, 'en')}: wait until it is back.`,
  matchDismissed: ({ name }) =>
    `The match of this need with “${name}” was dismissed. If it fits all the same, restore it first.`,
  refusesMails: ({ name }) =>
    `“${name}” has asked not to receive our messages: nobody would read the proposal. Call first, or introduce somebody else.`,
  mailsDoNotReach: ({ name }) =>
    `Our messages no longer reach “${name}”: the address no longer exists. Call first: another address is enough, or a code copied on their account page.`,
  nobodyOfSolver: ({ name }) =>
    `Nobody holds the profile “${name}” yet, and we have no address to write to. Invite its holder to take it over first.`,
  chosenTwice: 'This solver is chosen twice.',
  noteToCompanyLabel: 'Note to the company',
  solversLabel: 'Solvers',

  nowhere: 'Give a place or a link to a video call.',
  notAWebAddress: 'A link begins with https://.',
  momentPast: 'This moment is in the past. Choose one to come.',
  momentTooFar: 'A meeting is arranged two years ahead at most.',
  someTimes: 'Propose one to five times.',
  timeTwice: 'The same time is proposed twice.',
  timeTooFar: 'Propose times within a year.',
  dayToCome: 'This day has not come yet. Arrange a meeting instead.',
  dayBeforeIntroduction: 'This day is before the introduction.',
  meetingLiesAhead: ({ at }: { at: string }) =>
    `A meeting is still to come: ${momentInWords(new Date(at), 'en')}. Confirm that you have met before.`,
  despiteMeetingLabel: 'Confirmation of the meeting',
  messageUnfinished: 'Finish the sentence that you began, or remove it.',
  noteLabel: 'In a few words',
  reasonLabel: 'Reason',
  messageLabel: 'Your message',
  outcomeLabel: 'Outcome',
  happenedLabel: 'Meeting',
  placeLabel: 'Place',
  linkLabel: 'Link',
  momentLabel: 'Date and time',
  timesLabel: 'Proposed times',
  dayLabel: 'Day',

  notAskedYet: 'You have not been asked this yet.',
  askedAgain: 'You have been asked again since: answer that question instead.',
  outcomeNeeded: 'Say what came of the meeting, even if it is “nothing so far”.',
  outcomeWithoutMeeting: 'Without a meeting there is no result to give.',

  seeHowItStands: 'If you have an account, sign in to see how this introduction stands.',
  perhapsAnswered: 'An answer may have been given already: you find it, and correct it, in Passerelle.',
  mailsRefused: () =>
    `You have asked us to write to this address no more: the links in our earlier messages no longer work. To answer all the same, write to the ${placeIn.en.operatorName} team, which will pass your answer on.`,
  perhapsMarked: () =>
    `You may have answered already. If not, write to the ${placeIn.en.operatorName} team, which will pass your answer on.`,

  // Actions in the audit log.
  did_mark: 'marked an interest',
  did_withdraw: 'withdrew it',
  did_decline: 'declined',
  did_introduce: 'proposed an introduction',
  did_undo: 'undid the decision, and nobody was told',
  did_accept: 'accepted',
  did_takeBack: 'took the acceptance back',
  did_lapse: 'noted that nobody had answered',
  did_proposeTimes: 'proposed times',
  did_chooseTime: 'chose a time',
  did_planMeeting: 'arranged the meeting',
  did_callOffMeeting: 'called the meeting off',
  did_markMet: 'noted the meeting',
  did_answerFollowUp: 'said how the introduction fares',
  did_conclude: 'said what came of it',
  did_ask: 'asked for an introduction',

  // Codes that the audit log stores as reasons.
  reason_not_now: 'not now',
  reason_no_capacity: 'no capacity',
  reason_not_our_trade: 'not their trade',
  reason_too_far: 'too far',
  reason_too_costly: 'too costly',
  reason_already_in_contact: 'in contact already',
  reason_already_solved: 'solved already',
  reason_need_closed: 'the need is closed',
  reason_party_unavailable: 'a party is not available',
  reason_mistake: 'a mistake',
  reason_hired: 'somebody was hired',
  reason_trained: 'somebody was trained',
  reason_pilot: 'a pilot',
  reason_contract: 'a contract',
  reason_nothing: 'nothing',
  reason_does_not_fit: 'does not fit',
  reason_not_ready: 'not ready',
  reason_others_in_touch: 'others are in touch already',
  reason_need_changed: 'the need has changed',
  reason_not_available: 'not available',
  reason_others_under_way: 'other introductions are under way',
  reason_other: 'another reason',
};
