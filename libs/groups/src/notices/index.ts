export { groupMeetingTopic } from './group-meeting.topic.js';
export { groupTopic } from './group.topic.js';
