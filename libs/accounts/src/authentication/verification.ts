/** What a secret in the mail that confirms an address is for, and for how long, in milliseconds: a day. */
export const verification = { purpose: 'verification', expiresIn: 24 * 60 * 60 * 1000 };
