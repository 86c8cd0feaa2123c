export { AddressRefusals, type RefusalsOfCategory } from './address-refusals.js';
export {
  type MailCategory,
  type MailPolicy,
  type MailTiming,
  mailCategories,
  defaultTimings,
} from './mail-categories.js';
export { MailPreference } from './mail-preference.entity.js';
export { mailPreferenceEvents } from './mail-preference.events.js';
export { MailPreferencesLink } from './mail-preferences-link.js';
export { OneClickEndOfLists } from './one-click-end-of-lists.js';
export { MailPreferencesResolver, providersOfPreferences } from './mail-preferences.resolver.js';
export { type MailChoice, MailPreferences, type PreferencesOf } from './mail-preferences.service.js';
