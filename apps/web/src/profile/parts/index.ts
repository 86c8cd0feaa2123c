export { CapPart } from './cap-part.js';
export { ContactPart } from './contact-part.js';
export { IdeasPart } from './ideas-part.js';
export { Part } from './part.js';
export { type PartName, usePartAddress, usePartInAddress } from './part-in-address.js';
export { PauseSection } from './pause-section.js';
export { PresentationPart } from './presentation-part.js';
export { Section } from './section.js';
export { SupervisionSection } from './supervision-section.js';
