export { ActionReminder, type ReminderKind } from './action-reminder.entity.js';
export { ActionReminders } from './action-reminders.js';
export { planReminders } from './plan-reminders.js';
export { RemindOfActions } from './remind-of-actions.js';
