/**
 * The rest of the table of permissions: working groups, and what there is to do in them. `holder` leads the group, `owner` is a member of it, and
 * nobody else is. Curators read all groups.
 */
export const permissionsOnGroups = `
groups                     | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
group                      | group                   | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
group                      | closed group            | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
group                      | unknown group           | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
foundGroup                 | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
editGroup                  | group                   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok                | ok                | ok
editGroup                  | closed group            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
changeGroupLead            | group                   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok                | ok                | ok
closeGroup                 | group                   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

membersOfGroup             | group                   | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
membersOfGroup             | closed group            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
leaveGroup                 | group                   | UNAUTHENTICATED | FORBIDDEN    | ok                | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
removeGroupMember          | group                   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok                | ok                | ok
linkNeedToGroup            | group and need          | UNAUTHENTICATED | FORBIDDEN    | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
unlinkNeedFromGroup        | group and need          | UNAUTHENTICATED | FORBIDDEN    | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

inviteToGroup              | group                   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok                | ok                | ok
invitationsOfGroup         | group                   | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
withdrawGroupInvitation    | group invitation        | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
myGroupInvitations         | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
answerGroupInvitation      | group invitation        | UNAUTHENTICATED | ok           | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
answerGroupInvitation      | late group invitation   | UNAUTHENTICATED | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

requestToJoinGroup         | group                   | UNAUTHENTICATED | ok           | Conflict          | ok                | ok                | Conflict          | ok                | ok                | ok                | ok
requestToJoinGroup         | closed group            | UNAUTHENTICATED | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition
requestsOfGroup            | group                   | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
myGroupRequests            | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
answerGroupRequest         | group request           | UNAUTHENTICATED | FORBIDDEN    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
withdrawGroupRequest       | group request           | UNAUTHENTICATED | ok           | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

actions                    | group                   | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
myActions                  | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
actionOwners               | group                   | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
action                     | group action            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
action                     | action of a stranger    | UNAUTHENTICATED | ok           | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
addAction                  | group                   | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
editAction                 | group action            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
editAction                 | action of a stranger    | UNAUTHENTICATED | FORBIDDEN    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
setActionState             | group action            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
setActionState             | action of a stranger    | UNAUTHENTICATED | ok           | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
addAction                  | closed group            | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

meetingsOfGroup            | group                   | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
myGroupMeetings            | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
groupMeetings              | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
groupMeeting               | meeting to come         | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
groupMeeting               | cancelled meeting       | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
planGroupMeeting           | group                   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok                | ok                | ok
planGroupMeeting           | closed group            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
editGroupMeeting           | meeting to come         | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
editGroupMeeting           | meeting held            | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
cancelGroupMeeting         | meeting to come         | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
cancelGroupMeeting         | cancelled meeting       | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
writeMinutes               | meeting to come         | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
writeMinutes               | meeting held            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
writeMinutes               | cancelled meeting       | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
addMeetingDecision         | meeting held            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
editMeetingDecision        | meeting held            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
addMeetingAction           | meeting held            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
setAttendance              | meeting held            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
publishMinutes             | meeting held            | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
publishMinutes             | meeting to come         | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
`;
