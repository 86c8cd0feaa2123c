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
};
