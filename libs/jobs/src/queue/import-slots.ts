/**
 * How many imports a worker runs at once. Files that are sent together wait for each other: each takes minutes, and what one writes
 * the next one reads.
 */
export const IMPORT_SLOTS = 1;
