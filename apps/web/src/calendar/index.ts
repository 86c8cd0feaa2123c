export { CalendarPart } from './calendar-part.js';
