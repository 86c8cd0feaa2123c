export { NoticeSolverResolver } from './notice-solver.resolver.js';
export { profileTopic } from './profiles/index.js';
export { RecipientsAtAddresses } from './recipients-at-addresses.js';
export { contactOf, recipientsOf, speakersFor } from './speakers.js';
