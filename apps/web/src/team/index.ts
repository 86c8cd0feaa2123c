export { TeamLinks } from './team-links.js';
export { TeamNav } from './team-nav.js';
export { useTeamPlaces } from './places.js';
