import { placeIn } from '@passerelle/config/place';
import { declineReasonInWords } from '@passerelle/introductions';
import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './observatory.fr.js';

export const en: CatalogueLike<typeof fr> = {
  needsTitle: 'Needs published',
  needsDefinition:
    'Needs published for the first time, month by month. A need that is put online again is not counted twice.',
  funnelTitle: 'From publication to success',
  funnelDefinition:
    'Of the needs published in the period: those for which at least one introduction was proposed, accepted by both sides, followed by a meeting, then concluded with success. Needs published less than 90 days ago are also counted apart: for them nothing is settled yet.',
  firstMatchTitle: 'First match',
  firstMatchDefinition:
    'The share of published needs for which a solver stood out, and could be told, within 24 hours; the median time of those for which there was one. Solvers from an import are told only of needs published later.',
  firstMeetingTitle: 'First meeting',
  firstMeetingDefinition:
    'The share of needs that led to a meeting within 60 days of their publication. For each span of time, only months of publication count that ended at least as long ago. The median time is that of needs that led to a meeting.',
  answersTitle: 'Answers in time',
  answersDefinition:
    'Of the answers due from a company or a solver: those given by the promised day, days of absence not counted. An introduction left without an answer counts as late. Each is counted in the month in which it was proposed.',
  acceptancesTitle: 'Acceptances',
  acceptancesDefinition:
    'Of the introductions proposed in the period whose end is known: those accepted by both sides, left without an answer, or declined, with the reason given. Those that the team took back before that are not counted.',
  outcomesTitle: 'What meetings lead to',
  outcomesDefinition:
    'Of the meetings in months that ended at least 90 days ago: what both parties or the team have said of them. “No news”: nobody has said anything yet.',
  inHomesTitle: 'Concepts in homes',
  inHomesDefinition:
    'Concepts that have passed their four gates, in the month in which they passed the last; and homes in which a trial has begun, at whatever gate its concept stands, in the month of the day that its members give with their number.',
  activitiesTitle: 'The 26 home-service activities',
  activitiesDefinition:
    'For each activity of article D7231-1 of the French labour code: the needs online, and the active solvers who can work in the territory. Served: three solvers or more; fragile: one or two; unanswered: none.',
  territoriesTitle: 'Commune by commune',
  territoriesDefinition:
    'Needs published in the period that name the commune, and active solvers who name it; then the same per 10,000 inhabitants. Those that name a larger territory are not counted.',
  soughtTitle: 'Sought in vain',
  soughtDefinition:
    'Searches of the last 90 days of which no result was opened, by tag, and those that found nothing at all. What was typed is not published.',

  countedInFives:
    'Numbers are given in groups of five: a group counts in the month in which it is complete. Under five, nothing is said; under twenty, no share.',
  fewerThanFive: 'fewer than 5',
  recent: 'less than 90 days',

  month: 'Month',
  needs: 'Needs',
  stageLabel: 'Stage',
  stage: ({ stage }) =>
    ({
      published: 'Published',
      proposed: 'Introduction proposed',
      accepted: 'Accepted by both sides',
      met: 'Meeting',
      succeeded: 'Success',
    })[stage],
  shareOfPublished: 'Share of published needs',
  youngNeeds: 'Of these, published less than 90 days ago',
  matchedInADay: 'With a match within 24 h',
  shareInADay: 'Share within 24 h',
  medianHours: 'Median time, in hours',
  delay: 'Time',
  withinDays: ({ days }) => `Within ${days} days`,
  needsOldEnough: 'Needs old enough',
  needsMet: 'Followed by a meeting',
  shareMet: 'Share',
  metInSixtyDays: 'Share within 60 days',
  medianDays: 'Median time, in days',
  answersDue: ({ side }) => (side === 'company' ? 'Answers due from companies' : 'Answers due from solvers'),
  answersInTime: ({ side }) => (side === 'company' ? 'In time, companies' : 'In time, solvers'),
  shareInTime: ({ side }) => (side === 'company' ? 'Share in time, companies' : 'Share in time, solvers'),
  ending: 'End',
  introductions: 'Introductions',
  settled: 'Introductions whose end is known',
  shareOfSettled: 'Share',
  acceptedByBoth: 'Accepted by both sides',
  lapsed: 'Left without an answer',
  declined: ({ reason }) => `Declined: ${declineReasonInWords.en[reason]}`,
  outcomeLabel: 'Outcome',
  meetings: 'Meetings',
  shareOfMeetings: 'Share',
  outcome: ({ outcome }) =>
    ({
      hired: 'A hiring',
      trained: 'A training',
      pilot: 'A trial in the field',
      contract: 'A contract',
      nothing: 'Nothing for now',
    })[outcome],
  noNews: 'No news',
  concepts: 'Concepts',
  homes: 'Homes',
  activity: 'Activity',
  openNeeds: 'Needs online',
  activeSolvers: 'Active solvers',
  commune: 'Commune',
  needsDensity: 'Needs per 10,000 inhabitants',
  solversDensity: 'Solvers per 10,000 inhabitants',
  tag: 'Tag',
  searches: 'Searches',
  withoutResult: 'Without any result',
  shareWithoutResult: 'Share without a result',

  figure: 'Figure',
  row: 'Row',
  measure: 'Measure',
  value: 'Value',
  remark: 'Remark',
  standing: ({ standing }) => ({ served: 'served', fragile: 'fragile', unanswered: 'unanswered' })[standing],
  everywhere: 'All territories',
  anyTheme: 'All themes',

  notAMonth: 'Write a month since 2000, such as 03/2026.',
  fromLabel: 'First month',
  untilLabel: 'Last month',
  territoryLabel: 'Territory',
  themeLabel: 'Theme',
  endsBeforeItBegins: 'The last month comes before the first. Choose a later one.',
  periodTooLong: ({ months }) => `Choose a period of ${months} months at most.`,
  unknownTheme: 'This theme does not exist. Choose one from the list.',
  unobservedPlace: () =>
    `This territory is not observed. Choose the région, the ${placeIn.en.departementName}, ${placeIn.en.epciName} or one of its communes.`,
};
