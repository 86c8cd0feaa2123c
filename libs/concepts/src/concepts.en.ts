import { placeIn } from '@passerelle/config/place';
import { dayInWords } from '@passerelle/mail';
import { type CatalogueLike, numbersIn } from '@passerelle/problems';
import type { fr } from './concepts.fr.js';
import { eurosIn } from './euros.js';

const statuses = {
  active: 'active',
  paused: 'paused',
  stopped: 'stopped',
};

const deeds = {
  pause: 'be paused',
  resume: 'be resumed',
  stop: 'be stopped',
};

const units = {
  hour: ['an hour', 'hour', 'hours'],
  month: ['a month', 'month', 'months'],
  piece: ['a piece', 'piece', 'pieces'],
  home: ['a home', 'home', 'homes'],
  subscription: ['a month’s subscription', 'subscription', 'subscriptions'],
} as const;
const payers = {
  household: 'the household',
  company: 'the company',
  pension_fund: 'the pension fund',
  departement: 'the département',
  insurer: 'the insurer',
  other: 'somebody else',
};

export const en: CatalogueLike<typeof fr> = {
  title: 'Title',
  promise: 'Promise',
  reason: 'Reason',
  needs: 'Needs',
  idea: 'Idea',
  introduction: 'Introduction',
  carrier: 'Carrier',
  email: 'E-mail address',
  sourceNeeded: 'A concept begins with a need or an introduction: choose one.',
  notSucceeded: 'This introduction has not succeeded yet: a concept is born of what came of it.',
  ledToConcept: 'This introduction has led to a concept already.',
  tooManyConcepts: ({ max }) =>
    `You have started ${max} concepts that go on. Stop one before you start another.`,
  tooManyConceptsOfNeed: ({ max }) =>
    `This need already has ${max} concepts that go on: work on one of them, or stop one first.`,
  alreadyMember: 'This person takes part in the concept already, or is invited to.',
  notMember: 'This person does not take part in the concept, or no longer does.',
  onlyMembers: 'Choose somebody who takes part in this concept.',
  tooManyMembers: ({ max }) => `This concept has ${max} people already. Beyond that, form a working group.`,
  askedTooOften: ({ max }) =>
    `This person has been invited ${max} times already. Talk to them, or ask ${placeIn.en.operatorName}.`,
  nobodyAt: 'Nobody has an account at this address.',
  already: ({ status }) => `This concept is ${statuses[status]} already.`,
  cannot: ({ status, transition }) => `This concept is ${statuses[status]}: it cannot ${deeds[transition]}.`,
  notAsleep: 'This concept is not asleep.',
  remindedLately: 'Those who take part were reminded less than a week ago.',
  isStopped: 'This concept is stopped. Resume it before you change it.',
  notActive: 'This concept is paused. Resume it before you ask to pass.',
  beingRead: () =>
    `A curator of ${placeIn.en.operatorName} is reading this step: nothing changes meanwhile. The carrier can take it back.`,
  alreadyRequested: 'You have asked to pass this step already.',
  gateRefused: () => `This step was refused. A curator of ${placeIn.en.operatorName} can reopen it.`,
  notRequested: 'Nobody has asked to pass this step.',
  otherGate: 'This concept is not at this step, or no longer.',
  nothingToReopen: 'This step cannot be reopened: only the last one passed or refused can.',
  changedMeanwhile: 'This concept has changed since you read it. Read it again, then try once more.',
  homesReached: 'Homes reached',
  pageNotAsked: 'No public page is proposed for this concept, or it was taken back.',
  pageAskedTooOften: ({ max }) =>
    `Those who take part have been asked ${max} times already. Write to ${placeIn.en.operatorName} to go further.`,
  agreedAlready: 'You have agreed already.',
  declinedAlready: 'You have already said that you do not want this page.',
  answer: 'Answer',
  evidence: 'Evidence',
  evidenceKind: 'Kind of evidence',
  evidenceLabel: 'What it is',
  address: 'Web address',
  verdict: 'Decision',
  notAWebAddress: 'Copy a whole address, which begins with “https://”.',
  labelNeeded: 'Say in a few words what this link shows.',
  reasonNeeded: 'Say why: those who carry the concept will read it.',
  saySomething: 'Write an answer or add evidence before you say that it is ready.',
  sayWhatLacks: 'Passerelle holds this item to be ready. If it is not, say in a sentence what is missing.',
  notMetYet: 'This meeting has not taken place yet.',
  itemOpen: ({ label }) => `“${label}” is not ready yet.`,
  decisionRestsOnIt:
    'A decision was signed after this evidence: it stays, for whoever reads it again. Add another.',
  tooMuchEvidence: ({ max }) =>
    `There are ${max} pieces of evidence here already, or too many in the whole concept. Remove those that add nothing.`,
  isWaived: () => `${placeIn.en.operatorName} has waived this item: there is nothing to write.`,
  isNotWaived: 'This item is not waived.',
  gatePassed: 'This step is passed: what was signed stays as it was.',
  allPassed: 'All four steps are passed already.',
  companiesKnown: ({ count }) =>
    count === 0
      ? 'No company of the network is linked to it by a need yet.'
      : count === 1
        ? 'One company of the network has asked for it. It takes two.'
        : `${count} companies of the network have asked for it.`,
  noHomeBegun: 'According to this plan the trial has not begun in any home yet.',
  homesBegunKnown: ({ homes, planned, day }) =>
    `The trial had begun in ${homes} ${homes === 1 ? 'home' : 'homes'} on ${dayInWords(day, 'en')}.${homes > planned ? ` The plan has ${planned}.` : ''}${homes < 5 ? ' It takes five.' : ''}`,
  unprovenNeedsReason: ({ label }) =>
    `Passerelle does not confirm “${label}”. Say why you sign all the same: those who carry the concept will read it.`,
  carrierKnown: ({ name }) => `${name} carries this concept.`,
  solversKnown: ({ count }) =>
    count === 1
      ? 'One solution of the network answers its needs in part already.'
      : `${count} solutions of the network answer its needs in part already.`,
  payerKnown: ({ payer }) => `According to the business model, ${payers[payer]} pays.`,
  priceKnown: ({ cents, unit }) =>
    `According to the business model, the price is ${eurosIn('en')(cents)} ${units[unit][0]}.`,
  planSays: ({ said }) => `According to the test plan: “${said}”`,
  labelled: ({ en: label }) => label,
  declaration: ({ activity }) =>
    `${activity}: a declaration is enough, and opens the tax credit (code du travail, articles L7232-1-1 and D7231-1).`,
  approval: ({ activity }) =>
    `${activity}: it takes the approval of the State (code du travail, articles L7232-1 and D7231-1).`,
  authorisation: ({ activity }) =>
    `${activity}: it takes the authorisation of the département, or the approval of the State for those who only place workers (code de l’action sociale et des familles, article L313-1; code du travail, articles L7232-1 and D7231-1).`,
  fullOffer: ({ activity }) =>
    `${activity}: only as a part of a wider offer of services at home (code du travail, article D7231-1).`,
  item_two_companies: 'Two companies ask for it',
  hint_two_companies: 'At least two companies have this problem, and say so in their own words.',
  item_carrier: 'Somebody carries it',
  hint_carrier: 'One person gathers the evidence and tells how it goes.',
  item_what_exists: 'What exists is known',
  hint_what_exists: 'What has been tried already, here or elsewhere, and why it is not enough.',
  item_payer: 'Who pays is known',
  hint_payer: 'The household, the company, the pension fund, the département… and why.',
  item_price: 'The price is said',
  hint_price: 'A price, how it is reckoned, and what it compares with.',
  item_interviews: 'Five interviews are done',
  hint_interviews: 'Five people who would pay, what they said, and what would put them off.',
  item_regime: 'The regime of the activity is known',
  hint_regime: 'Declaration, approval or authorisation: what the law asks for to do it at home.',
  item_business_model: 'The model fits on one page',
  hint_business_model: 'Who pays, how much, what it costs, and from how many sales on no money is lost.',
  item_test_plan: 'The test plan is written',
  hint_test_plan: 'In which homes, for how long, what is measured, and what would stop it.',
  item_partner: 'A company tries it with us',
  hint_partner: 'The partner company, who will work on it, and what it expects.',
  item_consent: 'The people have said yes',
  hint_consent: 'How the trial is explained, how consent is taken, how one withdraws.',
  item_insurance: 'The trial is insured',
  hint_insurance: 'Who is insured, for what, until when.',
  item_homes: 'Five homes have tried it',
  hint_homes: 'How many homes, without their names, since when, and how many go on.',
  item_results: 'The results are written',
  hint_results: 'What one had meant to measure, and what was measured.',
  item_incidents: 'The incidents are told',
  hint_incidents: 'What went wrong, what was done, what was changed. “None” is worth saying too.',
  item_contract: 'A contract is signed',
  hint_contract: 'With whom, for what, for how long.',
  payer: 'Who pays',
  saleUnit: 'Unit of sale',
  hourlyPrice: 'Price',
  aidPerHour: 'Of which others pay',
  hoursPerMonth: 'Sold in a month',
  directCostPerHour: 'Direct cost',
  fixedCostsPerMonth: 'Fixed costs a month',
  taxCredit: 'Tax credit',
  amountTooBig: ({ max }) => `Enter ${eurosIn('en')(max)} or less.`,
  modelNote: 'What these figures rest on',
  homes: 'Homes planned',
  homesBegun: 'Homes in which the trial has begun',
  begunOn: 'Day on which it began',
  notBegunYet: 'This day is still to come: only what has begun is counted.',
  beginningNeeded: 'Give the number of homes and the day, or neither.',
  weeks: 'Weeks',
  consent: 'Consent of the people',
  insurance: 'Insurance',
  measures: 'What is measured',
  stopsWhen: 'What would stop it',
  results: 'Results',
  incidents: 'Incidents',
  tooManyModels: ({ max }) => `This concept keeps ${max} versions of its model already.`,
  breakEvenKnown: ({ count, unit }) =>
    `The business model breaks even from ${numbersIn('en')(count)} ${units[unit][count === 1 ? 1 : 2]} a month on.`,
  neverBreaksEven: 'With these figures the business model never breaks even.',
  planKnown: ({ homes, weeks }) =>
    `The test plan is for ${homes} ${homes === 1 ? 'home' : 'homes'} over ${weeks} ${weeks === 1 ? 'week' : 'weeks'}.`,
  joiningIsOpen: 'It is proposed already, and waits for an answer.',
  joiningIsJoined: 'This need is part of the concept already.',
  joiningIsDeclined: 'This was declined.',
  joiningIsWithdrawn: 'This was withdrawn.',
  joiningLapsed: 'The time to answer is over.',
  joiningAnswered: 'Your answer is noted already: the other side is waited for.',
  joiningRests: ({ until }) => `This was declined. It can be proposed again from ${dayInWords(until, 'en')}.`,
  alreadyInPool: 'This need is in the concept already.',
  needIsOffline: 'This need is no longer online.',
  tooManyJoiningsOfNeed: ({ max }) => `${max} proposals wait for an answer for this need already.`,
  tooManyJoiningsOfConcept: ({ max }) => `${max} needs wait for an answer of this concept already.`,
  askedToJoinTooOften: ({ max }) => `You have asked ${max} times since yesterday. Come back tomorrow.`,
  poolIsFull: ({ max }) =>
    `This concept answers ${max} needs already. Talk to ${placeIn.en.operatorName} about it.`,
  onlyOfMembers: 'Choose a need or an idea of somebody who takes part in this concept.',
  alreadyLinked: 'It is linked to this concept already.',
  notLinked: 'It is not linked to this concept, or no longer.',
  lastNeed: 'A concept answers one need at least: link another before you take this one out.',
  tooManyIdeas: ({ max }) => `This concept takes up ${max} ideas already.`,
};
