export {
  CosignaturesOverdue,
  CosignaturesReminded,
  cosignatureReminderEvents,
} from './cosignature-reminder.events.js';
export { CosignatureReminders } from './cosignature-reminders.js';
export { RemindOfCosignatures } from './remind-of-cosignatures.js';
