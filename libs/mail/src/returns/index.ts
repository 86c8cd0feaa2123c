export { type FailureKind, failureKindOf, failureKinds } from './failure-kind.js';
export { readReport, type ReturnReport } from './read-report.js';
export { addressKey, mailKey, type Returned, ReturnAddresses } from './return-addresses.js';
export { bytesIn, lettersOf } from './small-letters.js';
