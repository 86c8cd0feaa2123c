export type { CallingProcess, Output } from './calling-process.js';
export { cannotListen } from './cannot-listen.js';
export type { Closers } from './closers.js';
export { CannotGoOn, codeOf, explain } from './explain.js';
export { productLogger } from './product-logger.js';
export { assertScaledOut } from './scaled-out.js';
export { watchOver } from './watchdog/index.js';
export { runUntilToldToStop, type Starting } from './until-told-to-stop.js';
