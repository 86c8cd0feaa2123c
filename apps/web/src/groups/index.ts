export { useMeetingForm } from './use-meeting-form.js';
