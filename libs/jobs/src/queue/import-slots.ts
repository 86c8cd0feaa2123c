/**
 * How many imports a worker runs at once. Files that are sent together wait for each other: each takes minutes, and a file may read rows
 * that an earlier one wrote.
 */
export const IMPORT_SLOTS = 1;
