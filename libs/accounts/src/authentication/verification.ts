/** Purpose and lifetime of the secret in the mail that confirms an address. In milliseconds: a day. */
export const verification = { purpose: 'verification', expiresIn: 24 * 60 * 60 * 1000 };
