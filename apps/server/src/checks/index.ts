export { checkClock, checkMailServer, checkRedis, lacksInLegalNotice, ToMend } from './checks.js';
