import { type ErasureLedger, NoErasures } from '@passerelle/backup';

/** What backups note of erased people, and what a restore does with it. */
export const erasureLedger: ErasureLedger = new NoErasures();
