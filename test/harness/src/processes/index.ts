export {
  freePorts,
  nothingRunsIn,
  processesOf,
  type Run,
  run,
  runCli,
  scratchFolder,
  startEntry,
  startProduct,
  until,
} from './real-processes.js';
