import { placeIn } from '@passerelle/config/place';
import { momentInWords } from '@passerelle/mail';
import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './accounts.fr.js';
import type { MemberRole } from './actor/actor.js';

const roles: Record<MemberRole, string> = {
  owner: 'an owner',
  member: 'a member',
};

export const en: CatalogueLike<typeof fr> = {
  // people
  noAddressInName:
    'Write this name without a web address or a full stop between two words: it is in the mails that we send.',
  noNumberInName:
    'Write this name without a telephone number or another run of six digits (a reference such as L 02 03 025 may stay): it is in the mails that we send.',
  nameOfOurs: () =>
    `This name looks like that of Passerelle or ${placeIn.en.operatorName}: choose another one. If it really is yours, write to the ${placeIn.en.operatorName} team, who will register it.`,

  // organisations
  organisationChanged:
    'This organisation has been changed meanwhile. Compare both versions, then save again.',
  organisationName: 'Name',
  organisationKind: 'Kind',
  organisationSiret: 'SIRET',
  organisationWebsite: 'Website',
  sirenLength: 'A SIREN has 9 digits.',
  sirenKey: 'There is no such SIREN: check every digit.',
  siretLength: 'A SIRET has 14 digits: the 9 of the SIREN, then 5 for the establishment.',
  siretKey: 'There is no such SIRET: check every digit.',
  siretTaken: ({ name }) =>
    `${name} is already registered with this SIRET. Ask to join it: its owners will receive your request and answer it.`,
  tooManyOrganisations: ({ max }) =>
    `You own ${max} organisations already. To register another one, write to the ${placeIn.en.operatorName} team.`,
  firstDay: 'First day',
  lastDay: 'Last day',
  dayInThePast: 'This date is in the past. Choose today or a day to come.',
  endBeforeStart: 'The last day cannot come before the first.',
  absenceTooLong: () =>
    `An absence lasts a year at most. For longer, pause the profile, or tell the ${placeIn.en.operatorName} team.`,

  // members
  youAreTheLastOwner: 'The organisation has no other owner than you. Name another one first.',
  isTheLastOwner: 'The organisation has no other owner. Name another one first.',

  // invitations
  alreadyMember: 'This person is a member of the organisation already.',
  invitationGone: 'This invitation is no longer valid. Ask for another one.',
  invitationForAnother: 'This invitation was sent to another address than that of your account.',
  alreadySeen: 'A curator has looked at this organisation before.',
  invitesBeforeSeen: ({ max }) =>
    `${max} invitations have been sent. To send more, the ${placeIn.en.operatorName} team must have looked at your organisation: post a need, or write to them.`,
  tooManyInvitations: ({ max }) => `You have sent ${max} invitations in a day. Go on tomorrow.`,
  sameInvitationTwice:
    'This invitation has been sent twice today already. Check the address, or send it again tomorrow.',
  addressInvitedOften: 'This address has been sent several invitations today already. Invite it tomorrow.',
  tooManyMailsToday: () =>
    `Passerelle cannot write to any more new addresses for now. Send this invitation again in an hour or, at the latest, tomorrow; or write to the ${placeIn.en.operatorName} team.`,
  invitationTitle: ({ organisation }) => `Join ${organisation}`,
  invitationText: ({ organisation, role, email }) =>
    `This invitation makes you ${roles[role]} of ${organisation}, with the address ${email}.`,
  agreeToJoin: ({ organisation }) => `Yes, I join ${organisation}.`,
  acceptInvitation: 'Accept the invitation',
  joined: ({ organisation }) => `You are a member of ${organisation}`,
  anotherInvitation: 'Whoever sent you the invitation can send you another one.',

  // sessions
  device: ({ browser, system }) =>
    browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'Unknown device'),

  // join requests
  sayYourNameFirst: 'Say your first and last name first: the owners of the organisation will read them.',
  siretUnknown: 'No organisation is registered with this SIRET. You can register it yourself.',
  youAreAMember: 'You are already a member of this organisation.',
  refusedLately: () =>
    `This organisation has not accepted your last request. You can send another 30 days after its answer; until then talk to your manager, or write to the ${placeIn.en.operatorName} team.`,
  tooManyJoinRequests: 'You have asked to join several organisations today. Go on tomorrow.',
  organisationAskedOften: 'This organisation has received many requests today. Send yours tomorrow.',
  joinRequestSettled: ({ state }) =>
    ({
      accepted: 'This request is already accepted.',
      refused: 'This request is already refused.',
      withdrawn: 'This request was withdrawn.',
    })[state],
  joinRequestTitle: ({ asker, organisation }) => `${asker} asks to join ${organisation}`,
  joinRequestText: ({ asker, domain, organisation }) =>
    `Their address ends with @${domain}; the page of your organisation shows all of it. If you accept, ${asker} will see the needs, introductions and messages of ${organisation}.`,
  acceptToJoin: ({ asker }) => `I accept: ${asker} becomes a member`,
  refuseToJoin: ({ asker }) => `I do not accept: ${asker} will be told by e-mail`,
  joinRequestAccepted: ({ asker, organisation }) => `${asker} is a member of ${organisation}`,
  joinRequestRefused: 'This request is refused',
  joinRequestWithdrawn: 'This request was withdrawn',
  joinRequestElsewhere: 'Sign in: the requests that wait are on the page of your organisation.',

  // account
  lastAdmin: 'This is the last admin. Name another admin first.',
  ownAccount: 'You cannot suspend your own account.',
  alreadySuspended: 'This account is suspended already.',
  notSuspended: 'This account is not suspended.',
  suspensionReason: 'Reason',
  addressNeedsProof:
    'To give this account another address, type its password, or the code that we mail to its present address.',
  passwordsBusy: 'Many people are signing in at the moment. Try again in some seconds.',
  undoAddressTitle: 'Take your account back',
  undoAddressText: ({ email }) =>
    `Your Passerelle account will have the address ${email} again, and all devices will be signed out, also those of whoever changed it.`,
  undoAddressPassword:
    'The password, if there is one, will no longer work: you enter with a code, and can choose another one.',
  undoAddressAgreement: 'Yes, this account is mine: I take it back.',
  undoAddressButton: 'Take my account back',
  addressRestoredTitle: 'You have your account again',
  addressRestored: ({ email }) =>
    `Its address is ${email} again. All devices are signed out: enter with a code that is mailed to this address.`,
  writeToUsForAccount: () =>
    `This link no longer works: it is valid for a week, and once. If you cannot enter your account, write to the ${placeIn.en.operatorName} team.`,
  alreadyYourAddress: 'This is the address of your account already.',
  addressAskedOften:
    'Several codes have just been asked for. Use the one in the latest message, or try again in an hour.',
  addressAskedAllDay: 'Many codes have been asked for today. Try again tomorrow.',
  tooManyMailsForAddress: () =>
    `Passerelle cannot write to any more new addresses for now. Try again in an hour or, at the latest, tomorrow; or write to the ${placeIn.en.operatorName} team.`,
  addressCodeSpent:
    'Several codes that were tried are not right: the one in the latest message no longer works. Ask for a new one.',
  accountSuspended: () =>
    `This account is suspended. We have written to you why; to contest this decision, write to the ${placeIn.en.operatorName} team.`,
  email: 'E-mail address',
  personName: 'Name',
  language: 'Language',
  memberRole: 'Role',

  contactOrganisation: 'Organisation',
  contactFirstName: 'First name',
  contactName: 'Name of the person',
  contactAlreadyInFile: ({ row }) => `Row ${row} gives this person another role in this organisation.`,
  organisationOnlyByName: ({ name }) =>
    `The name “${name}” does not suffice to recognise the organisation: add its SIRET.`,
  noSuchOrganisation: 'No organisation has this identifier.',
  contactHasLeft: 'This person has left the organisation: invite them on the page of the organisation.',
  contactInvitedOtherwise:
    'This person is invited already, with another role: change it on the page of the organisation.',
  invitationIsGone: 'This invitation no longer exists.',
  invitationWasSent:
    'This invitation was sent after the import: withdraw it on the page of the organisation.',
  password: 'Password',

  // authentication
  invalidEmail: 'This e-mail address is not valid.',
  invalidName: 'Enter your first and last name, in 120 characters at most and without a web address.',
  wrongEmailOrPassword: 'The address or the password is wrong.',
  wrongPassword: 'The password is wrong.',
  emailNotConfirmed: 'This address is not confirmed yet. Open the link that we have sent you.',
  passwordTooShort: ({ min }) => `Choose a password of at least ${min} characters.`,
  passwordTooCommon: 'This password is easy to guess. Choose a sentence of several words instead.',
  tooManyPasswords:
    'Too many passwords have been tried for this address. Ask for a sign-in link by e-mail, or try again in a quarter of an hour.',
  mailsAlreadySent:
    'Several messages have just been sent to this address. Open the latest one; it may be among the spam.',
  codeWrong: 'This is not the right code. Check the six digits in the message that you received.',
  codeExpired:
    'This code no longer works: it was used, or it is more than ten minutes old. Ask for a new one.',
  codeReplaced: 'A later message has been sent to this address. Use the code in that one.',
  codeSpent:
    'Several codes that were tried are not right: the one in the latest message no longer works. Press the button in that message, or ask for a new code.',
  tooManyCodes:
    'Too many codes have been tried for this address. To sign in, press the button in the message that you received.',
  passwordTooLong: ({ max }) => `Choose a password of at most ${max} characters.`,
  noPasswordYet: 'Your account has no password yet. Ask to choose one.',
  foreignRequest: 'This request does not come from Passerelle.',
  nothingHere: 'There is nothing at this address.',
  requestTooLong: 'This request is too long.',
  requestNotJson: 'Send this request as JSON.',
  unexpected: 'An unexpected error occurred. Try again later.',
  tooManyMails: () =>
    `Too many messages were asked for today. If you already have an account, yours may have been sent: look in your mailbox. Otherwise try again tomorrow, or write to the ${placeIn.en.operatorName} team.`,
  mailMayWait: () =>
    `Many messages are being asked for at the moment. If you already have an account, yours has been sent. Otherwise ask again in an hour, or write to the ${placeIn.en.operatorName} team.`,
  mailNotSent: 'The message could not be sent. Check the address and try again in a few minutes.',

  // write quotas
  wroteTooMuch: ({ minutes }: { minutes: number }) =>
    `You have written a lot in a short time. You can go on in ${
      minutes === 1 ? 'a minute' : minutes < 100 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
    }.`,

  // sign-in links
  signInPageTitle: 'Sign in',
  signInPageText:
    'Enter your e-mail address. We send you a code of six digits that is valid for ten minutes: it lets you in without a password.',
  sendSignInCode: 'Send me a code',
  signInTitle: 'Sign in',
  signInText: 'One last confirmation before you enter Passerelle.',
  signInHere: 'Yes, it is me: sign me in on this device.',
  signIn: 'Sign in',
  createAccountTitle: 'Create your account',
  createAccountText: 'Your address is confirmed. Tell us your name.',
  createAccount: 'Create my account',
  anotherSignInLink:
    'If it was used in this browser just now, you are signed in already. Otherwise ask for a new message: it has another link, and a code.',
  sendAnotherMail: 'Ask for a new message',
  passwordLength: ({ min }) =>
    `At least ${min} characters. A phrase that is easy to remember will do very well.`,
  passwordOutOfBounds: ({ min, max }) => `A password has from ${min} to ${max} characters.`,
  newPasswordTitle: 'Choose a password',
  newPasswordText: 'It will replace the old one, and your other devices will be signed out.',
  newPassword: 'New password',
  savePassword: 'Save and sign in',
  passwordChangedTitle: 'Your password is changed',
  passwordChanged:
    'You are signed in here, and your other devices are signed out. You can close this page, or go on.',
  passwordLinkUsed:
    'This link has been used already: it changes nothing more. To choose another password, ask for a new message.',
  anotherPasswordLink: 'Ask to change your password again: you will receive another one.',
  confirmTitle: 'Confirm your address',
  confirmText: 'Confirm only if it is you who have just created a Passerelle account.',
  yourPassword: 'Your password',
  yourPasswordHint: ({ length }) =>
    `The one that you chose when you created the account, or another: it will be yours. ${length}`,
  decidedBy: ({ problem, name, at }) =>
    `${problem} Last decision: ${name}, ${momentInWords(new Date(at), 'en')}.`,
  decidedByYou: ({ problem, at }) => `${problem} You decided last on ${momentInWords(new Date(at), 'en')}.`,
  confirm: 'Confirm and sign in',
  anotherConfirmation: 'Sign in with your password: we will send you another one.',

  // second factor
  passkeyName: 'Name of the passkey',
  factorResetReason: 'Reason',
  factorCodeWrong:
    'This is not the right code. Take the one that the app shows now: it changes every 30 seconds, and works once.',
  appExists: 'An authenticator app is in use already. Remove it first.',
  appNotOffered: 'Start again: no app awaits a code.',
  noFactor: 'Your account has no second factor yet.',
  lastFactor: 'This is your only second factor, and your role needs one. Add another one first.',
  ownFactor: 'Another administrator can reset your second factor; you cannot.',
  factorProofNeeded: 'Confirm first that it is you.',
  passkeyRefused: 'This passkey was not recognised. Try again, or use something else.',
  tooManyPasskeys: ({ max }: { max: number }) => `You have ${max} passkeys already. Remove one first.`,
  tooManyFactorTries: 'Too many tries. Wait a quarter of an hour, then try again.',

  // Actions in the audit log.
  did_complainOfMails: 'noted that a mail was reported as unwanted',
  did_noteMailReach: 'noted whether mails arrive',
  did_proveAddress: 'noted that mails arrive',
  did_changeAddress: 'changed their mail address',
  did_undoAddressChange: 'went back to their former mail address',
  did_suspend: 'suspended the account',
  did_reinstate: 'opened the account again',
  did_setRole: 'changed the role',
  did_endSessions: 'signed devices out',
  toProviderTitle: ({ provider }: { provider: string }) => `Sign in with ${provider}`,
  toProviderText: ({ provider }: { provider: string }) =>
    `You go to the site of ${provider}, and then come back here.`,
  toProvider: ({ provider }: { provider: string }) => `Continue to ${provider}`,

  did_linkIdentity: 'linked their account to an identity service',
  did_unlinkIdentity: 'unlinked their account from an identity service',
  did_addAuthenticatorApp: 'added an authenticator app',
  did_addPasskey: 'added a passkey',
  did_removeAuthenticatorApp: 'removed an authenticator app',
  did_removePasskey: 'removed a passkey',
  did_renewRecoveryCodes: 'renewed their recovery codes',
  did_useRecoveryCode: 'signed in with a recovery code',
  did_resetSecondFactor: 'reset the second factor',
  did_create: 'created it',
  did_import: 'imported it',
  did_undoImport: 'undid an import',
  did_update: 'changed it',
  did_confirmSeen: 'checked the organisation',
  did_setAbsence: 'declared an absence',
  did_invite: 'invited somebody',
  did_withdrawInvitation: 'withdrew an invitation',
  did_join: 'joined the organisation',
  did_leave: 'left the organisation',
  did_removeMember: ({ whom }) =>
    whom === null ? 'removed a member' : `removed ${whom} from the organisation`,
  did_changeRole: ({ whom }) =>
    whom === null ? 'changed the role of a member' : `changed the role of ${whom}`,
  did_requestToJoin: 'asked to join',
  did_acceptToJoin: 'accepted a request to join',
  did_refuseToJoin: 'refused a request to join',
  did_withdrawRequestToJoin: 'withdrew their request to join',

  // Names of changed fields in the audit log. A field without a name is not shown.
  field_name: 'name',
  field_kind: 'kind',
  field_siret: 'SIRET',
  field_website: 'website',
  field_awayFrom: 'start of the absence',
  field_awayUntil: 'end of the absence',

  // Roles in an organisation or on the platform.
  role_member: 'member',
  role_owner: 'owner',
  role_none: 'user',
  role_admin: 'administrator',
  role_curator: () => `${placeIn.en.operatorName} curator`,
};
