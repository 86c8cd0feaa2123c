/** Topics of the hints that browsers get. */
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

/** Only for processes: the permissions of this person have changed. */
export const ACCESS = 'access';

export const isTopic = (topic: string): topic is Topic => (topics as readonly string[]).includes(topic);
