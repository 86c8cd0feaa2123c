// Paths of the pages of the web application, and of what is served below them. Mailed links have paths of their own (`libs/links`).

export const signInPath = '/connexion';

export const needPath = (id: string): string => `/besoins/${id}`;

export const solverPath = (id: string): string => `/solutions/${id}`;

/** Where curators read what was reported, and everybody what they have reported. */
export const reportPath = (id: string): string => `/signalements/${id}`;

export const introductionPath = (id: string): string => `/mises-en-relation/${id}`;
export const meetingCalendarPath = (id: string): string => `${introductionPath(id)}/rendez-vous.ics`;

/** Where mail programs post that an address wants no more mails. */
export const oneClickRefusalPath = '/profil/desinscription';
