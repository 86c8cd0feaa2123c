import { EventSet } from '@passerelle/database';

export const groupEvents = new EventSet();

/** Events of a group carry identifiers, and no text. */
export interface OfGroup {
  groupId: string;
}

export const GroupFounded = groupEvents.define<OfGroup>('GroupFounded');
export const GroupEdited = groupEvents.define<OfGroup>('GroupEdited');
export const GroupClosed = groupEvents.define<OfGroup>('GroupClosed');
/** Another member leads the group. */
export const GroupLeadChanged = groupEvents.define<OfGroup & { personId: string }>('GroupLeadChanged');
/** A member has left, or was removed. */
export const GroupLeft = groupEvents.define<OfGroup & { personId: string; isRemoved: boolean }>('GroupLeft');
export const GroupInvited = groupEvents.define<OfGroup & { groupInvitationId: string }>('GroupInvited');
/** An invited person has accepted, and is a member now, or has declined. */
export const GroupInvitationAnswered = groupEvents.define<OfGroup & { groupInvitationId: string }>(
  'GroupInvitationAnswered',
);
export const GroupInvitationWithdrawn = groupEvents.define<OfGroup>('GroupInvitationWithdrawn');
export const GroupRequested = groupEvents.define<OfGroup & { groupRequestId: string }>('GroupRequested');
/** The person is a member now, or is told no. */
export const GroupRequestAnswered = groupEvents.define<OfGroup & { groupRequestId: string }>(
  'GroupRequestAnswered',
);
export const GroupRequestWithdrawn = groupEvents.define<OfGroup>('GroupRequestWithdrawn');
export const GroupNeedLinked = groupEvents.define<OfGroup & { needId: string }>('GroupNeedLinked');
export const GroupNeedUnlinked = groupEvents.define<OfGroup & { needId: string }>('GroupNeedUnlinked');
export const GroupConceptLinked = groupEvents.define<OfGroup & { conceptId: string }>('GroupConceptLinked');
export const GroupConceptUnlinked = groupEvents.define<OfGroup & { conceptId: string }>(
  'GroupConceptUnlinked',
);
