export { type Introduced, itsSide, recipientsAs } from './introduction-audience.js';
export { forTheNeed, type IntroductionMail, reasonOf, sampleIntroduction, subjectOf } from './mails/index.js';
export { IntroductionNotices } from './introduction-notices.js';
export { introductionTopic, seesIntroduction } from './introduction.topic.js';
