export { type CompanyContact, companyContactsOf, isContactOf, isContactSql } from './company-contact.js';
export { ContactRefusal } from './contact-refusal.entity.js';
export { ContactRefusals } from './contact-refusals.js';
export { KeepRefusalOnAddressChanged } from './keep-refusal-on-address-changed.js';
export { OneClickRefusal } from './one-click-refusal.js';
export { isReachableSql } from './reachable.sql.js';
export { RefusalLink } from './refusal-link.js';
export {
  CLAIM_PATH,
  CLAIM_PURPOSE,
  type Contactable,
  isContactable,
  SolverContacts,
} from './solver-contacts.js';
export { claimInvitationMail } from './solver.mail.js';
