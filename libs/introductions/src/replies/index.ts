export { RepliesResolver } from './replies.resolver.js';
export { COOL_DOWN, RepliesService } from './replies.service.js';
export {
  providersOfReplies,
  ResponsivenessOfOrganisationResolver,
  ResponsivenessOfSolverResolver,
} from './responsiveness.resolver.js';
export { ResponsivenessOfCompanyLoader, ResponsivenessOfSolverLoader } from './responsiveness.js';
