export { sessionEvents, SessionsEnded } from './session.events.js';
export { providersOfSessions, SessionsResolver } from './sessions.resolver.js';
export { SessionsService } from './sessions.service.js';
