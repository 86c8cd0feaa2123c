/** Paths of the pages of the web application that notices and their mails lead to. */
export const needsPath = '/besoins';
export const needPath = (id: string): string => `${needsPath}/${id}`;
export const introductionPath = (id: string): string => `/mises-en-relation/${id}`;
