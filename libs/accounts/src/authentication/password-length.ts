/** In characters. The upper end only keeps the hashing short. */
export const PASSWORD_LENGTH = { min: 10, max: 128 };
