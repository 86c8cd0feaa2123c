/** The secret by which the reader of a former address undoes the change. In milliseconds: the mail says a week. */
export const addressUndo = {
  purpose: 'address undo',
  path: 'adresse-d-avant',
  expiresIn: 7 * 24 * 60 * 60 * 1_000,
} as const;
