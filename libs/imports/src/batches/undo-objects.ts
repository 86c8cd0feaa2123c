import type { Sentence } from '@passerelle/problems';

/** An object that an import has made or changed, and that is to be undone. */
export interface ObjectToUndo {
  id: string;
  /** Its version after the import. */
  version: number;
  /** Its state before the import; null: the import has made it. */
  before: unknown;
}

/** Result for the object; a sentence says why it stays as it is. */
export type UndoneObject = 'withdrawn' | 'restored' | Sentence;
