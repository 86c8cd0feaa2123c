import { placeIn } from '@passerelle/config/place';
import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './personal-data.fr.js';

export const en: CatalogueLike<typeof fr> = {
  proofNeeded: 'To be sure that it is you, give your password or the code that we have just sent you.',
  lastAdmin: 'You are the only administrator of Passerelle: first give this role to somebody else.',
  alreadyAsked: 'The erasure of this account has been asked for already.',
  notAsked: 'Nobody has asked for the erasure of this account.',
  tooManyLinks: 'Too many links have been asked for this address. Try again tomorrow.',
  tooManyExports: 'Your data have just been prepared. You can ask for them again in an hour.',
  archiveGone: 'This link is no longer valid: ask for your data again, on the page Me.',
  conceptEnds: 'The last person who took part in it has left Passerelle.',
  writeToUs: () =>
    `Ask for a new one on the page “Your data”, or write to the ${placeIn.en.operatorName} team.`,

  holdingOrganisation: ({ title }) => `the organisation “${title}”`,
  holdingProfile: ({ title }) => `the profile “${title}”`,
  holdingConcept: ({ title }) => `the concept “${title}”`,
  holdingGroup: ({ title }) => `the working group “${title}”`,
  handedOver: ({ what, to }) => `${what}: goes to ${to}`,
  isClosed: ({ what }) => `${what}: closed, and its texts erased`,

  eraseTitle: 'Erase your account',
  eraseText: ({ days }) =>
    days === 0
      ? 'Your account will be erased at once, with what you have written.'
      : `Your account will be erased in ${days} ${days === 1 ? 'day' : 'days'}, with what you have written. Until then you can change your mind.`,
  eraseHeld: ({ list }) => `You are the only person who holds:\n${list}`,
  eraseAgreement: 'Yes, I want my account and my texts to be erased.',
  eraseButton: 'Erase my account',
  erasePendingTitle: 'Your account will be erased',
  erasePending: ({ day }) =>
    `It will be on ${day}. We have sent you a message: its link lets you change your mind until then.`,

  keepTitle: 'Keep your account',
  keepText: ({ day }) => `Your account is to be erased on ${day}. Do you want to keep it?`,
  keepAgreement: 'Yes, I keep my account.',
  keepButton: 'Keep my account',
  keptTitle: 'Your account is kept',
  kept: 'Nothing is erased. You can sign in as before.',

  did_askErasure: 'asked for the erasure of the account',
  did_keepAccount: 'kept the account',
  did_erase: 'erased the account',
  did_exportData: 'exported the data of the person',
  did_dropProject: 'erased the imported project that had never answered',

  purpose_account: 'Keep your account',
  what_account: 'Your name, address, language and role, and the request for erasure if there is one.',
  purpose_security: 'Let you in, and nobody else',
  what_security:
    'Hashed password, sessions with their IP address and browser, links and codes that were mailed, counted attempts.',
  purpose_organisation: 'Know for whom you act',
  what_organisation: 'The organisations to which you belong, and your requests to join one.',
  purpose_profile: 'Show what you offer',
  what_profile: 'Your profile, ideas and calendar, and the person who supervises you.',
  purpose_need: 'Publish needs',
  what_need: 'The needs that you write, and their changes.',
  purpose_matching: 'Find who could answer',
  what_matching:
    'The matches between needs and profiles, what you have said of them, and numbers for the meaning of texts.',
  purpose_introduction: 'Arrange meetings',
  what_introduction: 'Your interests, replies and messages, the meetings and their outcomes.',
  purpose_concept: 'Carry concepts',
  what_concept: 'What you write and add in a concept, your decisions and files.',
  purpose_public_page: 'Name you on the public page of a concept',
  what_public_page: 'Whether you agree to be named there.',
  purpose_group: 'Run working groups',
  what_group: 'Your groups, attendance and actions, and the minutes that name you.',
  purpose_notices: 'Notify you',
  what_notices: 'Your notices, mails and choices of mails, and whether our mails reach you.',
  purpose_contact: 'Invite people without an account',
  what_contact: 'The addresses to which an invitation was sent, and those that want no more.',
  purpose_moderation: 'Settle reports',
  what_moderation: 'The reported text, its author, its reporter, and the answer.',
  purpose_curation: 'Follow the files',
  what_curation: 'The notes and files of the team.',
  purpose_search: 'Improve the search',
  what_search:
    'Your saved searches and the needs that you have opened; the words searched for, without your name.',
  purpose_audit: 'Be able to say what has happened',
  what_audit: 'Who did what, and when. Only the team reads this log.',
  purpose_technical: 'Run the service',
  what_technical: 'Queues, recovery after a failure, files of imports.',
  kept_account: 'as long as your account',
  kept_subject: 'as long as the object that they are about',
  kept_expiry: 'some days',
  kept_days: ({ days }) =>
    days % 365 === 0
      ? `${days / 365} ${days === 365 ? 'year' : 'years'}`
      : days % 30 === 0
        ? `${days / 30} ${days === 30 ? 'month' : 'months'}`
        : `${days} days`,
};
