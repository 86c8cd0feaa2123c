/** What a browser is hinted of. */
export const topics = [
  'notice',
  'conversation',
  'introduction',
  'concept',
  'need',
  'desk',
  'matches',
  'import',
  'group',
  'supervision',
] as const;
export type Topic = (typeof topics)[number];

/** Told to processes alone: what this person may do has changed. */
export const ACCESS = 'access';

export const isTopic = (topic: string): topic is Topic => (topics as readonly string[]).includes(topic);
