export { ForTeam, questionForTeam } from './for-team.js';
