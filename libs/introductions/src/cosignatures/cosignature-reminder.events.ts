import { EventSet } from '@passerelle/database';

export const cosignatureReminderEvents = new EventSet();

/** Ideas of a profile have been waiting for days for whoever supervises it to read them. */
export const CosignaturesReminded = cosignatureReminderEvents.define<{ solverId: string }>(
  'CosignaturesReminded',
);

/** They have been waiting for so long that the owners of the school are told. */
export const CosignaturesOverdue = cosignatureReminderEvents.define<{ solverId: string }>(
  'CosignaturesOverdue',
);
