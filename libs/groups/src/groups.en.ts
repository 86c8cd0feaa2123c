import { placeIn } from '@passerelle/config/place';
import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './groups.fr.js';

export const en: CatalogueLike<typeof fr> = {
  title: 'Name of the group',
  purpose: 'What the group wants to do',
  email: 'E-mail address',
  message: 'Why you want to take part',
  changedMeanwhile:
    'Somebody has changed this group meanwhile. Read it again, then start over: your text is kept.',
  closed: 'This group is closed.',
  leadNotMember: 'Choose somebody who is in the group.',
  leadLeaves: 'You lead this group: hand it over to somebody else first.',
  leadRemoved: 'This person leads the group: hand it over to somebody else first.',
  alreadyIn: 'This person is in the group already.',
  youAreIn: 'You are in this group already.',
  tooManyMembers: ({ max }) => `This group has ${max} people already, which is the most a group can have.`,
  tooManyInvitations: ({ max }) => `You have sent ${max} invitations in one day. Go on tomorrow.`,
  tooManyWaiting: ({ max }) =>
    `${max} invitations are waiting for an answer already. Withdraw some, or wait for their answers.`,
  sameInvitationTwice: 'This address has got the invitation twice today already. Try again tomorrow.',
  addressInvitedOften: 'This address has got many invitations today. Try again tomorrow.',
  tooManyMailsToday: 'Too many messages go to this address today. Try again tomorrow.',
  invitationAnswered: 'This invitation has been answered already.',
  invitationExpired: 'This invitation is no longer valid. Ask whoever leads the group for another.',
  requestAnswered: 'This request has been answered already.',
  sayYourNameFirst: 'Say your name first, on the page “Me”: the group will know who asks.',
  tooManyRequests: ({ max }) => `You have made ${max} requests in one day. Go on tomorrow.`,
  refusedLately: () =>
    `Your request was refused less than thirty days ago. Write to the ${placeIn.en.operatorName} team.`,
  tooManyGroups: ({ max }) =>
    `You have founded ${max} groups that are still open. End one before you found another.`,
  tooManyNeeds: ({ max }) => `This group follows ${max} needs already.`,
  tooManyConcepts: ({ max }: { max: number }) =>
    `A group works on at most ${max} concepts, and at most ${max} groups work on a concept.`,
  meetingNotHeld: 'Choose a meeting that was held.',
  anotherInvitation: 'Ask whoever leads the group for another invitation.',
  invitationTitle: ({ group }) => `Join the working group “${group}”?`,
  invitedBy: ({ inviter }) =>
    inviter === '' ? `The ${placeIn.en.operatorName} team invites you.` : `${inviter} invites you.`,
  whatMembersDo: 'Members meet, read the minutes and share what there is to do.',
  acceptInvitation: 'Yes, I join the group',
  declineInvitation: 'No, not this time',
  joined: ({ group }) => `You are in the group “${group}”`,
  joinedText: 'You will get the invitations to its meetings, and the minutes.',
  declined: 'Your answer is noted',
  declinedText: 'You are not in the group. Whoever invited you will know.',
  withdrawnInvitation: 'This invitation has been withdrawn',
  seeGroup: 'See the group',
  momentLabel: 'Day and time',
  placeLabel: 'Place',
  linkLabel: 'Link to the video call',
  agendaLabel: 'Agenda',
  cancelNoteLabel: 'Why the meeting is called off',
  minutesLabel: 'Minutes',
  decisionLabel: 'Decision',
  correctionLabel: 'What is corrected',
  nowhere: 'Say a place, or the link to a video call.',
  momentPast: 'Choose a moment to come.',
  momentLongAgo: 'Choose a moment to come, or a meeting held in the last thirty days.',
  momentTooFar: 'Choose a moment within the next two years.',
  meetingBegun: 'This meeting has begun: it can no longer be moved or called off.',
  meetingCancelled: 'This meeting was called off.',
  meetingAhead: 'This meeting has not begun yet. The minutes are sent once it was held.',
  meetingChangedMeanwhile:
    'Somebody has changed this meeting meanwhile. Read it again, then start over: your text is kept.',
  writtenMeanwhile: 'Somebody else has written at the same time. Your text is kept.',
  tooManyMeetings: ({ max }) => `This group has ${max} meetings already.`,
  tooManyMeetingMails: ({ max }) =>
    `This group has sent ${max} messages about its meetings in one day. Go on tomorrow.`,
  tooManyDecisions: ({ max }) => `This meeting has ${max} decisions already.`,
  tooManyEditions: ({ max }) =>
    `These minutes have been sent ${max} times already. Take the correction up at the next meeting.`,
  notAMember: 'This person is not in the group.',
  nothingToSend: 'Note first what was said, a decision or an action.',
  nothingNew: 'Nothing has changed since it was sent last.',
  sayWhatIsCorrected: 'Say in a few words what is corrected.',
};
