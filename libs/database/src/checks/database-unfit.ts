/** The product cannot run on this database. The message gives, in French, the reason and the remedy. */
export class DatabaseUnfit extends Error {}
