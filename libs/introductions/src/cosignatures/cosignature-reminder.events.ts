import { EventSet } from '@passerelle/database';

export const cosignatureReminderEvents = new EventSet();

/** Ideas of a profile have waited for their supervisor for some days. */
export const CosignaturesReminded = cosignatureReminderEvents.define<{ solverId: string }>(
  'CosignaturesReminded',
  { invalidates: 'nothing' },
);

/** Ideas have waited for so long that the owners of the school are notified. */
export const CosignaturesOverdue = cosignatureReminderEvents.define<{ solverId: string }>(
  'CosignaturesOverdue',
  { invalidates: 'nothing' },
);
