export { JoinRequest } from './join-request.entity.js';
export { JoinRequestAnswered, JoinRequested, joinRequestEvents } from './join-request.events.js';
export { joinRequestAcceptedMail, joinRequestedMail, joinRequestRefusedMail } from './join-request.mail.js';
export { JoinRequestLink } from './join-request-link.js';
export { JoinRequestsResolver } from './join-requests.resolver.js';
export { JoinRequestLoader, JoinRequestsService } from './join-requests.service.js';
export { MailOnJoinRequest } from './mail-on-join-request.js';
