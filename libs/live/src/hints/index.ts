export { HintOnChange } from './hint-on-change.js';
export { hintedEvents } from './hints-of-event.js';
export { ACCESS, isTopic, type Topic, topics } from './topics.js';
