import type { Gate } from '../concept/stages.js';

/** The items that each gate asks for. Never rename a key: stored rows use them. */
export const checklists = {
  problem: ['two_companies', 'carrier', 'what_exists'],
  payer: ['payer', 'price', 'interviews', 'regime'],
  trial: ['business_model', 'test_plan', 'partner', 'consent', 'insurance'],
  holds: ['homes', 'results', 'incidents', 'contract'],
} as const satisfies Record<Gate, readonly string[]>;

export type ItemKey = (typeof checklists)[Gate][number];

export const itemKeys = Object.values(checklists).flat() as ItemKey[];

/** The gate of an item. */
export const gateOf = (key: ItemKey): Gate =>
  (Object.keys(checklists) as Gate[]).find((gate) =>
    (checklists[gate] as readonly string[]).includes(key),
  ) as Gate;
