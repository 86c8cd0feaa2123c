export { BeginProfile } from './begin-profile.js';
