/** The product cannot run on this database. The message says in French why, and what to do. */
export class DatabaseUnfit extends Error {}
