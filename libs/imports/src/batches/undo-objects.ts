import type { Sentence } from '@passerelle/problems';

/** What an import has made or changed, to be taken back. */
export interface ObjectToUndo {
  id: string;
  /** Its version when the import had written it. */
  version: number;
  /** What it was before; null: the import has made it. */
  before: unknown;
}

/** What became of it; a sentence says why it stays as it is. */
export type UndoneObject = 'withdrawn' | 'restored' | Sentence;
