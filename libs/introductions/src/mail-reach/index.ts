export {
  MailReachOfOrganisationResolver,
  MailReachOfSolverResolver,
  providersOfMailReach,
} from './mail-reach.resolver.js';
export {
  AnswersOfOrganisationLoader,
  type OwnerOfAddress,
  OwnerOfAddressLoader,
  UnreachedOrganisationLoader,
  UnreachedSolverLoader,
} from './mail-reach.loaders.js';
export { unreachedByMail } from './unreached-by-mail.js';
