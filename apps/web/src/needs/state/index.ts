export { Ending, NeedNews } from './need-news.js';
export { NeedTrack } from './need-track.js';
export { dayInParis, workingDaysAfter } from './review-day.js';
export { type Part, partOf, parts } from './stage.js';
