export { CountPromisesOnAbsenceChanged } from './count-promises-on-absence-changed.js';
export { IntroductionReminder } from './introduction-reminder.entity.js';
export { KeepPromises } from './keep-promises.js';
export { advance, beginCount, LAPSES_AFTER, REMINDERS_AFTER } from './promise-clock.js';
export { PromiseKeeper } from './promise-keeper.js';
export { PromisesService } from './promises.service.js';
export { AnswerReminded, reminderEvents } from './reminder.events.js';
export { WithdrawIntroductionsOnSolverHidden } from './withdraw-introductions-on-solver-hidden.js';
export { WithdrawIntroductionsOnNeedClosed } from './withdraw-introductions-on-need-closed.js';
