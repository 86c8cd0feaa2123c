import { type Concept, type Gate, gates } from '../concept/index.js';
import { checklists, type ItemKey } from './checklist.js';
import type { GateItem, ItemState } from './gate-item.entity.js';
import type { Known, KnownOfItem } from './known.js';

export const isPassed = ({ gate: ahead }: Pick<Concept, 'gate'>, gate: Gate): boolean =>
  ahead === undefined || gates.indexOf(gate) < gates.indexOf(ahead);

/** Whether a curator reads this gate now, or has read it: what was ready then stays as it was. */
export const isRead = (concept: Pick<Concept, 'gate' | 'gateState'>, gate: Gate): boolean =>
  isPassed(concept, gate) || (concept.gate === gate && concept.gateState !== 'open');

type Row = Pick<GateItem, 'state' | 'answer' | 'known'>;

/** Whether an item of a gate that nobody reads is ready by what the product knows: as long as people have not said otherwise. */
export const isReadyByItself = (row: Row | undefined, { suffices }: KnownOfItem): boolean =>
  suffices && (row === undefined || row.known !== null || (row.state === 'open' && row.answer === ''));

/** How an item of a gate that nobody reads stands: what was known once, and no longer is, is open again. */
export function stateOf(row: Row | undefined, known: KnownOfItem): ItemState {
  if (isReadyByItself(row, known)) return 'ready';
  return row === undefined || row.known !== null ? 'open' : row.state;
}

/** The items of the gate ahead, which nobody reads, that are neither ready nor waived. */
export const openItemsOf = (gate: Gate, rows: readonly GateItem[], known: Known): ItemKey[] =>
  checklists[gate].filter(
    (key) =>
      stateOf(
        rows.find((row) => row.key === key),
        known[key],
      ) === 'open',
  );
