export { groupTopic } from './group.topic.js';
export { groupMeetingTopic } from './group-meeting.topic.js';
export { groupSamples } from './mails/index.js';
