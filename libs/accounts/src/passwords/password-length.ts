/** In characters. The maximum only keeps the hashing short. */
export const PASSWORD_LENGTH = { min: 10, max: 128 };
