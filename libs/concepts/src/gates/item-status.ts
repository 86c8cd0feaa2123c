import type { Concept } from '../concept/concept.entity.js';
import { type Gate, gates } from '../concept/concept.transitions.js';
import { checklists, type GateItem, type ItemKey, type ItemState } from './gate-item.entity.js';
import type { Known, KnownOfItem } from './known.js';

export const isPassed = ({ gate: ahead }: Pick<Concept, 'gate'>, gate: Gate): boolean =>
  ahead === undefined || gates.indexOf(gate) < gates.indexOf(ahead);

/** Whether a curator reads this gate now, or has decided on it. Its items then keep their state. */
export const isRead = (concept: Pick<Concept, 'gate' | 'gateState'>, gate: Gate): boolean =>
  isPassed(concept, gate) || (concept.gate === gate && concept.gateState !== 'open');

type Row = Pick<GateItem, 'state' | 'answer' | 'known'>;

/**
 * Whether known facts alone make an item ready, for a gate that no curator reads. It is true as long as no person has
 * answered otherwise.
 */
export const isReadyByItself = (row: Row | undefined, { suffices }: KnownOfItem): boolean =>
  suffices && (row === undefined || row.known !== null || (row.state === 'open' && row.answer === ''));

/**
 * State of an item, for a gate that no curator reads. If the facts that made an item ready are no longer true, it is
 * open again.
 */
export function stateOf(row: Row | undefined, known: KnownOfItem): ItemState {
  if (isReadyByItself(row, known)) return 'ready';
  return row === undefined || row.known !== null ? 'open' : row.state;
}

/**
 * Whether people declared an item ready although the count of the product falls short. The curator who signs the gate
 * must then give a reason.
 */
export const isUnproven = (row: Row | undefined, { fallsShort }: KnownOfItem): boolean =>
  fallsShort && row?.state === 'ready' && row.known === null;

/** The items of the gate ahead that are neither ready nor waived, while no curator reads it. */
export const openItemsOf = (gate: Gate, rows: readonly GateItem[], known: Known): ItemKey[] =>
  checklists[gate].filter(
    (key) =>
      stateOf(
        rows.find((row) => row.key === key),
        known[key],
      ) === 'open',
  );
