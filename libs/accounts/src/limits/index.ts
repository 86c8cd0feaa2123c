export { type Asking, MailCeilings, type MailVerdict } from './mail-ceilings.js';
export { networkOf } from './network-of.js';
export { hashedKey, type Rate, RateLimits } from './rate-limits.js';
export { WriteQuotas } from './write-quotas.js';
