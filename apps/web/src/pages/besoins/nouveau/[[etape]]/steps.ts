export { CompanyStep } from './company-step.js';
export { ContactStep } from './contact-step.js';
export { UnsavedStep } from './unsaved-step.js';
export { TitleStep } from '../../../../features/need-form/title-step.js';
