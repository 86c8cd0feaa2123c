export const searchedCollections = ['needs', 'solvers', 'ideas'] as const;
/** What is searched, under the name of its collection in the index. */
export type SearchedCollection = (typeof searchedCollections)[number];
