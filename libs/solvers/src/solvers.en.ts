import { placeIn } from '@passerelle/config/place';
import { dayInWords } from '@passerelle/mail';
import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './solvers.fr.js';

export const en: CatalogueLike<typeof fr> = {
  changedMeanwhile: 'This profile has been changed meanwhile. Compare both versions, then save again.',
  name: 'Name',
  setting: 'Setting of the project',
  headline: 'Headline',
  description: 'Description',
  siren: 'SIREN',
  website: 'Website',
  keywords: 'Keywords',
  worksRemotely: 'At a distance',
  availability: 'Availability',
  monthlyCap: 'Introductions a month',
  contactEmail: 'Contact e-mail address',
  ideaTitle: 'Title',
  ideaDescription: 'Description',
  ideaAttribution: 'Whose idea it is',

  pauseInstead: 'Enter 1 or more. To receive nothing any more, pause the profile.',
  settingOfProjectHolder: 'Only a project holder can say that the project is carried in a CFA.',
  personHasProfile: 'You already have a profile.',
  organisationHasProfile: 'This organisation already has a profile.',
  startupNeedsOrganisation: 'A startup’s profile belongs to its organisation: choose it, or create it first.',
  notAStartup: 'This organisation is not a startup.',
  heldByPerson: 'This profile belongs to a person, not to an organisation.',
  tooManyIdeas: ({ max }) => `A profile shows at most ${max} ideas.`,
  alreadyPaused: 'This profile is paused already.',
  notPaused: 'This profile is not paused.',
  alreadyHidden: 'It is hidden already.',
  notHidden: 'It is not hidden.',
  ideaHidden: 'This idea is hidden: you can correct it, but not remove it.',
  hidingReason: 'Reason',
  noAddress: 'No address is known for this profile: give one.',
  contactRefused: 'This person has asked to be left alone.',
  invitedLately: 'An invitation was sent less than seven days ago.',

  hint_description: 'Say what you can do, in at least 50 characters.',
  hint_territories:
    'Say where you work, or that you work at a distance: without it, no need can be proposed to you.',
  hint_tags: 'Add tags: without them, only the words of your profile bring it near needs.',
  hint_headline: 'Sum up what you do in one line: it is what people read first.',
  hint_ideas: 'Present an idea or a precise offer: it is compared with needs too.',

  notAnIdea:
    'Write “title: description”, with “|” between two ideas, or a JSON array of {"title", "description"}.',
  leftOut: ({ text }) => `“${text}” is not valid and was left out.`,
  unknownTag: ({ reference }) => `There is no tag “${reference}”.`,
  alreadyInFile: ({ row }) => `Row ${row} describes this solver already, in other words.`,
  isClaimed: 'This profile now belongs to its solver, who alone may change it.',
  goneSince: 'This profile no longer exists.',
  changedSinceImport: 'This profile has changed since the import: it stays as it is.',
  sharedIdentifiers: ({ rows, identifiers }) =>
    `${rows} rows share an identifier (${identifiers.map((each) => `“${each}”`).join(', ')}): they are told apart by name, SIREN and headline.`,

  labelAnswered: ({ label }) =>
    `What “${label}” means has been said already: you can correct it, but no longer put it off.`,
  tagsOfLabel: ({ max }) => `Choose from one to ${max} tags.`,
  tagsWithoutTags: 'Give tags only if this label means some.',

  claimTitle: ({ name }) => `Take over the profile “${name}”`,
  claimMeans: ({ email }) =>
    `Do you answer for this project? Then the profile will be yours, with the address ${email}: you can correct it and pause it, and we will tell you of the needs that come close.`,
  agreeToClaim: 'Yes, this profile is mine.',
  claim: 'Take over this profile',
  askCurators: ({ problem }) => `${problem} To unite several profiles, write to the curators of Passerelle.`,
  claimed: 'This profile is yours',
  completeIt: 'You are signed in: you can complete it right now.',
  anotherClaim: () =>
    `The ${placeIn.en.operatorName} team can send you another one, unless the project has been taken over since.`,

  refusalTitle: 'Stop receiving our messages',
  refusalMeans:
    'Passerelle will no longer write to this address to tell of needs or to propose a meeting, nor to offer to take a project over.',
  refusalLeaves: 'You still receive the messages that you ask for, such as a sign-in code.',
  agreeToRefuse: 'Yes, I want no more messages from you.',
  refuse: 'Leave me alone',
  refusalOfNeedsTitle: 'No more needs by mail',
  refusalOfNeedsMeans: 'Passerelle will no longer tell you by mail of needs that may concern you.',
  refusalOfNeedsLeaves:
    'You find them when you sign in. Introductions that are proposed to you, your meetings and your messages still reach you: the page “Me” lets you change that.',
  agreeToRefuseNeeds: 'Yes, I want no more needs by mail.',
  refuseNeeds: 'No more needs',
  refusedNeeds: 'We will no longer tell you of needs by mail. You may close this page.',
  refusedTitle: 'Done',
  refused:
    'We will no longer write to this address to tell of needs or to propose a meeting. You can close this page.',
  anotherRefusal: 'Follow the one in the last message that you received.',

  supervisorEmail: 'E-mail address of whoever supervises you',
  minorUntil: 'Month in which you turn 18',
  onlyLearnersHaveSupervisors: 'Only students and project holders can name somebody who supervises them.',
  nobodyAsked: 'No request is waiting.',
  nobodySupervises: 'Nobody supervises this profile.',
  notYourself: 'Give the address of the person who supervises you, not yours.',
  supervisesAlready: 'This person supervises you already.',
  ofAgeAlready: 'This month is over: the person is of age.',
  notThatYoung: 'Check the year: it is too far away.',
  askedManySupervisors: 'You have sent several requests today. Try again tomorrow.',
  askedTwice: 'This person has had two messages from you today. Try again tomorrow.',
  supervisorAskedOften: 'This address has had many requests today. Try again tomorrow.',
  noMoreMailsToday: 'Passerelle sends no more requests today. Try again tomorrow.',

  periodKind: 'What it is',
  periodFrom: 'First day',
  periodUntil: 'Last day',
  periodAway: 'No answers on these days',
  periodEveryWeeks: 'Comes again',
  periodRepeatUntil: 'Until',
  periodPast: 'These days are over. Choose a period that goes on or is to come.',
  periodTooFar: 'This day is too far ahead: the calendar goes as far as two years.',
  periodEndsBeforeStart: 'The last day cannot come before the first.',
  periodTooLong: 'A period lasts a year at most.',
  periodComesAgainTooSoon: 'This period would come again before it is over: leave more weeks between.',
  repeatedUntilWhen: 'Say until when this period comes again.',
  periodKnown: ({ from, until }) =>
    `Your calendar already has a period of this kind from ${dayInWords(from, 'en')} to ${dayInWords(until, 'en')}. Remove it first, or choose other days.`,
  tooManyPeriods: ({ max }) => `A calendar has at most ${max} periods.`,
  onlyLearnersHaveCalendars: 'Only students and project holders have a calendar.',

  returnedReason: 'What to go over again',
  nothingToSign: 'This idea no longer waits to be read.',
  wordsChanged: 'This idea has been changed meanwhile: read it again before you answer.',
  onlySchoolsCosign: 'Only schools and CFAs can have the ideas of their students read first.',
  askedToSignOften: 'You have sent many ideas to be read today. Try again tomorrow.',

  supervisionTitle: ({ learner }) => `Supervise ${learner}?`,
  supervisionMeans: ({ learner, project }) =>
    learner === project
      ? `${learner} presents their work on Passerelle and names you as the person who follows it: a teacher, a tutor or whoever trains them.`
      : `${learner} presents “${project}” on Passerelle and names you as the person who follows this work: a teacher, a tutor or whoever trains them.`,
  supervisionOfMinor: ({ learner }) =>
    `${learner} is under 18. Without your agreement, nobody can be introduced to them. If you say yes, companies will not see how to reach them: they will see your name and address, once both sides have accepted to meet. You will read what they write to each other, can answer, and are told of meetings.`,
  supervisionOfAdult: ({ learner }) =>
    `Companies talk to ${learner} directly. If you say yes, your name is shown on their profile, to them and to the ${placeIn.en.operatorName} team. If your school has ideas read first, you read theirs before companies see them. You commit to nothing else.`,
  acceptSupervision: 'Yes, I supervise them',
  declineSupervision: 'No, it is not me',
  supervisionAccepted: 'Done, thank you',
  supervisionAcceptedText: 'This person is told. You can end it at any time.',
  seeSupervisions: 'See whom I supervise',
  supervisionDeclined: 'Done',
  supervisionDeclinedText: 'This person is told. You can close this page.',
  anotherSupervision: 'Whoever sent it can ask you again.',
};
