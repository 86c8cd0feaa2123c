export { answerOf, type Call, callInProcess } from './call-in-process.js';
export { importSummary, needLine, solverLine } from './import-lines.js';
export { startDnsServer } from './dns-server.js';
