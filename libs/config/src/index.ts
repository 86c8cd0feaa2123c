export { Clock, SettableClock, SystemClock } from './clock.js';
export { ConfigModule } from './config.module.js';
export { type Language, languages } from './language.js';
export { InvalidSettings, Settings, readSettings } from './settings.js';
