export { addressKey, mailKey, type Returned, ReturnAddresses } from './return-addresses.js';
export { bytesIn, lettersOf } from './small-letters.js';
