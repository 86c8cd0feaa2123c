export {
  checkAntivirus,
  checkClock,
  checkFiles,
  checkMailServer,
  checkRedis,
  checkSpace,
  lacksInLegalNotice,
  ToMend,
} from './checks.js';
