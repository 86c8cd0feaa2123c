export {
  checkAntivirus,
  checkClock,
  checkFiles,
  checkMailServer,
  checkRedis,
  lacksInLegalNotice,
  ToMend,
} from './checks.js';
