export { joiningAskedOfCompanyMail } from './joining-asked-of-company.mail.js';
export { joiningAskedOfConceptMail } from './joining-asked-of-concept.mail.js';
export { joiningEndedMail } from './joining-ended.mail.js';
export { joiningJoinedMail } from './joining-joined.mail.js';
export { joiningSamples } from './joining.samples.js';
