export { aGroup } from './a-group.js';
export { aDecision, aGroupMeeting } from './a-group-meeting.js';
export { groupsUnderTest } from './groups-under-test.js';
