export { accountReinstatedMail, accountSuspendedMail } from './account-suspended.mail.js';
export { Account, LanguageEnum } from './account.graphql.js';
export { MailPersonOnAccountSuspended } from './mail-person-on-account-suspended.js';
export { PeopleResolver, providersOfAccount } from './people.resolver.js';
export { type NewAdmin, type NewPerson, PeopleService } from './people.service.js';
export { AccountReinstated, AccountSuspended, personEvents, PlatformRoleChanged } from './person.events.js';
