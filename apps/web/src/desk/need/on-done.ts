/**
 * Told when something was done.
 * @param what in a sentence
 * @param undo takes it back before anybody is told; undefined: it is final
 */
export type OnDone = (what: string, undo?: () => Promise<string | undefined>) => void;
