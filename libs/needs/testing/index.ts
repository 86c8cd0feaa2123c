export { aNeed } from './a-need.js';
export { aFullNeedInput, aNeedInput, anEmptyNeedInput } from './a-need-input.js';
export { needChecksOn, needsServiceOn } from './needs-service-on.js';
export { type ExampleNeed, exampleNeeds, exampleTags } from './needs-alike.js';
export { mailsAboutANeed } from './mails-about-a-need.js';
