export { EndMinorities } from './end-minorities.js';
export { FollowSupervisorsOnAccountSuspended } from './follow-supervisors-on-account-suspended.js';
export { MailLearnerOnSupervisionAnswered } from './mail-learner-on-supervision-answered.js';
export { MailOtherOnSupervisionEnded } from './mail-other-on-supervision-ended.js';
export { MailSupervisorOnSupervisorAsked } from './mail-supervisor-on-supervisor-asked.js';
export {
  MinorityChanged,
  SupervisionAnswered,
  SupervisionEnded,
  supervisionEvents,
  SupervisorAsked,
  SupervisorFollowed,
  SupervisorRequestWithdrawn,
  SupervisorSchoolChanged,
} from './supervision.events.js';
export { SupervisionLink } from './supervision-link.js';
export { supervisionAnsweredMail, supervisionEndedMail, supervisorAskedMail } from './supervision.mail.js';
export { SupervisionMails } from './supervision-mails.js';
export { SupervisionOfSolverResolver } from './supervision-of-solver.resolver.js';
export { providersOfSupervision, SupervisionResolver } from './supervision.resolver.js';
export { SupervisionService } from './supervision.service.js';
