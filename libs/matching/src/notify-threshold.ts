/** A match is worth telling people about from this score on. */
export const notifyThreshold = 0.45;
