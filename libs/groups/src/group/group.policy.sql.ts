// The SQL form of a rule of `group.policy.ts`. The condition is on a row named `working_group`, with the parameters of `parametersOf`.

/** A member of the group. */
export const isMemberSql = `EXISTS (
  SELECT FROM group_member WHERE group_member.group_id = working_group.id AND group_member.person_id = :personId)`;

/** Same rule as `mayOnGroup(actor, 'read', …)`. */
export const readsGroupSql = `(:isCurator OR ${isMemberSql})`;
