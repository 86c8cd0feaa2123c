import { placeIn } from '@passerelle/config/place';
import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './desk.fr.js';

export const en: CatalogueLike<typeof fr> = {
  rows: 'Rows',
  until: 'Until when',
  withinDaysLabel: 'Within days',
  unansweredLabel: 'Unanswered introductions',
  person: 'Who takes care of it',
  toRead: 'Sent by the company, to be read.',
  toIntroduce: 'At least one solver fits, and nothing is under way.',
  wantsToAnswer: 'A solver wants to answer.',
  wantsToMeet: 'The company would like to meet this solver.',
  companyAwaited: 'The company has not answered yet.',
  solverAwaited: 'The solver has not answered yet.',
  bothAwaited: 'Neither has answered yet.',
  noSolver: 'No solver fits well enough to be notified, or those who did have not followed up.',
  silent: ({ count }) => `${count} introductions in a row were left without an answer.`,
  outOfReach:
    'Our mails do not arrive any more: the address does not exist. Call, and ask for another address.',
  complained: 'Called our mails unwanted: the mail of the day has stopped. Call rather than write.',
  atCap: ({ count }) =>
    count === 1
      ? 'Has received the one introduction that it welcomes this month.'
      : `Has received the ${count} introductions that it welcomes this month.`,
  dismissedByCompany: 'The company has dismissed this solver.',
  dismissedBySolver: 'The solver has dismissed this need.',
  gateToSign: 'The carrier asks to pass a step.',
  conceptAsleep: 'Nothing has changed for sixty days.',
  soughtInVain: ({ searches, withoutResult }) =>
    `${searches} ${searches === 1 ? 'search' : 'searches'}, ${
      withoutResult === searches
        ? 'without any result'
        : withoutResult === 0
          ? 'with nothing opened'
          : `of which ${withoutResult} found nothing at all`
    }.`,
  // Lines of the daily mail.
  countToRead: ({ count }: { count: number }) =>
    count === 1 ? 'One need to read' : `${count} needs to read`,
  countToIntroduce: ({ count }: { count: number }) =>
    count === 1 ? 'One need to introduce to a solver' : `${count} needs to introduce to solvers`,
  countWantToAnswer: ({ count }: { count: number }) =>
    count === 1 ? 'One solver wants to answer' : `${count} solvers want to answer`,
  countWantToMeet: ({ count }: { count: number }) =>
    count === 1 ? 'A company asks for a meeting' : `${count} requests for a meeting`,
  countAboutToLapse: ({ count }: { count: number }) =>
    count === 1 ? 'One introduction about to lapse' : `${count} introductions about to lapse`,
  countGates: ({ count }: { count: number }) => (count === 1 ? 'One gate to sign' : `${count} gates to sign`),
  noticed: 'Too late: a solver knows of this need already. It stays published.',
  note: 'Note',
  tooManyNotes: ({ count }) => `There are ${count} notes here already. Remove some before you add another.`,
  product: 'Passerelle',
  somebody: 'Somebody who has no account any more',
  didSomething: 'changed it',
  did: ({ who, action, fields, from, to }) =>
    `${who} ${action}${from === null || to === null ? '' : `: ${to} (before: ${from})`}${
      fields.length === 0 ? '' : `: ${fields.join(', ')}`
    }.`,
  because: ({ codes, note }) => [codes.join(', '), ...note].join(': '),
  unknownRow: 'There is no such row.',
  howManyRows: ({ max }) => `Choose from 1 to ${max} rows.`,
  untilRange: ({ max }) => `Choose a moment to come, within ${max} days.`,
  onlyCurators: () => `Choose somebody of the ${placeIn.en.operatorName} team.`,
  noLongerWaits:
    'One of these rows does not wait any more: somebody has taken care of it. Refresh the queue.',

  // Actions in the audit log.
  did_addNote: 'wrote a note',
  did_editNote: 'corrected a note',
  did_removeNote: 'removed a note',
  did_snooze: 'put it off',
  did_assign: 'said who takes care of it',
};
