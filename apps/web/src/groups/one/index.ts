export { ConceptsCard } from './concepts-card.js';
export { type GroupInFullFragment, OneGroup } from './group.graphql.js';
export { GroupEnding } from './group-ending.js';
export { GroupInvitationsCard } from './invitations-card.js';
export { MembersCard } from './members-card.js';
export { NeedsCard } from './needs-card.js';
export { PurposeCard } from './purpose-card.js';
export { RequestsCard } from './requests-card.js';
export { WayIn } from './way-in.js';
