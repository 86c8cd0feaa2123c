export { NeedNews } from './need-news.js';
export { NeedTrack } from './need-track.js';
export { type Part, partOf, parts } from './stage.js';
