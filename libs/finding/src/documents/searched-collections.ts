export const searchedCollections = ['needs', 'solvers', 'ideas'] as const;
/** A kind of object that is searched, and the name of its collection in the index. */
export type SearchedCollection = (typeof searchedCollections)[number];
