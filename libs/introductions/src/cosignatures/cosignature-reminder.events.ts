import { EventSet } from '@passerelle/database';

export const cosignatureReminderEvents = new EventSet();

/** Ideas of a profile have waited for days for its supervisor to read them. */
export const CosignaturesReminded = cosignatureReminderEvents.define<{ solverId: string }>(
  'CosignaturesReminded',
  { invalidates: 'nothing' },
);

/** The ideas have waited for so long that the owners of the school are told. */
export const CosignaturesOverdue = cosignatureReminderEvents.define<{ solverId: string }>(
  'CosignaturesOverdue',
  { invalidates: 'nothing' },
);
