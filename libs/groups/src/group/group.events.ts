import { EventSet, type Invalidation } from '@passerelle/database';

export const groupEvents = new EventSet();

/** Events of a group contain identifiers, and no text. */
export interface OfGroup {
  groupId: string;
}

export const theGroup = ({ groupId }: OfGroup): Invalidation[] => [{ topic: 'group', id: groupId }];
/** The link is shown on the pages of the group and of the concept. */
const theGroupAndConcept = ({ groupId, conceptId }: OfGroup & { conceptId: string }): Invalidation[] => [
  { topic: 'group', id: groupId },
  { topic: 'concept', id: conceptId },
];

export const GroupFounded = groupEvents.define<OfGroup>('GroupFounded', { invalidates: theGroup });
export const GroupEdited = groupEvents.define<OfGroup>('GroupEdited', { invalidates: theGroup });
export const GroupClosed = groupEvents.define<OfGroup>('GroupClosed', { invalidates: theGroup });
/** Another member leads the group. */
export const GroupLeadChanged = groupEvents.define<OfGroup & { personId: string }>('GroupLeadChanged', {
  invalidates: theGroup,
});
/** A member has left, or was removed. */
export const GroupLeft = groupEvents.define<OfGroup & { personId: string; isRemoved: boolean }>('GroupLeft', {
  invalidates: theGroup,
});
export const GroupInvited = groupEvents.define<OfGroup & { groupInvitationId: string }>('GroupInvited', {
  invalidates: theGroup,
});
/** An invited person has accepted, and is a member now, or has declined. */
export const GroupInvitationAnswered = groupEvents.define<OfGroup & { groupInvitationId: string }>(
  'GroupInvitationAnswered',
  { invalidates: theGroup },
);
export const GroupInvitationWithdrawn = groupEvents.define<OfGroup>('GroupInvitationWithdrawn', {
  invalidates: theGroup,
});
export const GroupRequested = groupEvents.define<OfGroup & { groupRequestId: string }>('GroupRequested', {
  invalidates: theGroup,
});
/** The person is a member now, or gets a refusal. */
export const GroupRequestAnswered = groupEvents.define<OfGroup & { groupRequestId: string }>(
  'GroupRequestAnswered',
  { invalidates: theGroup },
);
export const GroupRequestWithdrawn = groupEvents.define<OfGroup>('GroupRequestWithdrawn', {
  invalidates: theGroup,
});
export const GroupNeedLinked = groupEvents.define<OfGroup & { needId: string }>('GroupNeedLinked', {
  invalidates: theGroup,
});
export const GroupNeedUnlinked = groupEvents.define<OfGroup & { needId: string }>('GroupNeedUnlinked', {
  invalidates: theGroup,
});
export const GroupConceptLinked = groupEvents.define<OfGroup & { conceptId: string }>('GroupConceptLinked', {
  invalidates: theGroupAndConcept,
});
export const GroupConceptUnlinked = groupEvents.define<OfGroup & { conceptId: string }>(
  'GroupConceptUnlinked',
  { invalidates: theGroupAndConcept },
);
