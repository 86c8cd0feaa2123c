import type { IntroductionTurn } from '../../api/index.js';

/** The heights of the tabs and of three rows. */
export const LINES = [44, 104, 104, 104];

export const tabs = ['vous', 'eux', 'rencontres', 'terminees'] as const;
/** Where an introduction is listed, as the address names it: by who is awaited. */
export type Tab = (typeof tabs)[number];

export const turns: Record<Tab, IntroductionTurn> = {
  vous: 'mine',
  eux: 'theirs',
  rencontres: 'meeting',
  terminees: 'over',
};

export const tabIn = (search: URLSearchParams): Tab =>
  tabs.find((tab) => tab === search.get('onglet')) ?? 'vous';
