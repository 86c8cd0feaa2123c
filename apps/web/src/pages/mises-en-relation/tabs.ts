import type { IntroductionTurn } from '../../ui/api/schema-types.js';

/** Heights of the tabs and of three rows, for the skeleton. */
export const LINES = [44, 104, 104, 104];

export const tabs = ['vous', 'eux', 'rencontres', 'terminees'] as const;
/** Tabs of the reader's introductions, by the names in the address: who must act next. */
export type Tab = (typeof tabs)[number];

export const turns: Record<Tab, IntroductionTurn> = {
  vous: 'mine',
  eux: 'theirs',
  rencontres: 'meeting',
  terminees: 'over',
};

export const tabIn = (search: URLSearchParams): Tab =>
  tabs.find((tab) => tab === search.get('onglet')) ?? 'vous';
