import type { EntityManager } from 'typeorm';

/** The address of a company without any member. It was invited, and has not joined yet. */
export interface CompanyContact {
  organisationId: string;
  invitationId: string;
  email: string;
  /** The address has refused our mails. */
  refuses: boolean;
  /** The address does not exist, or not any more. */
  isUnreachable: boolean;
}

/**
 * An invitation by which its address speaks for a company, on rows named `invitation`. As soon as a person joins,
 * only members speak.
 */
export const isContactSql = `(
  invitation.accepted_at IS NULL AND NOT invitation.held
  AND NOT EXISTS (SELECT FROM membership WHERE membership.organisation_id = invitation.organisation_id)
  AND NOT EXISTS (
    SELECT FROM person AS inviter WHERE inviter.id = invitation.invited_by_id AND inviter.suspended_at IS NOT NULL))`;

/** The contact of each of these organisations that has no member, the one invited last. One statement. */
export const companyContactsOf = (
  manager: EntityManager,
  organisationIds: readonly string[],
): Promise<CompanyContact[]> =>
  manager.query<CompanyContact[]>(
    `SELECT DISTINCT ON (invitation.organisation_id) invitation.organisation_id AS "organisationId",
       invitation.id AS "invitationId", invitation.email, refusal.email IS NOT NULL AS refuses,
       (invitation.refused_at IS NOT NULL OR reach.email IS NOT NULL) AS "isUnreachable"
     FROM invitation
       LEFT JOIN contact_refusal AS refusal ON refusal.email = invitation.email
       LEFT JOIN mail_reach AS reach ON reach.email = invitation.email AND reach.state = 'unreachable'
     WHERE invitation.organisation_id = ANY ($1) AND ${isContactSql}
     ORDER BY invitation.organisation_id, invitation.created_at DESC, invitation.id DESC`,
    [organisationIds],
  );

/** Whether an address speaks for an organisation without any member. */
export async function isContactOf(
  manager: EntityManager,
  organisationId: string,
  email: string,
): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT FROM invitation
     WHERE organisation_id = $1 AND email = $2 AND ${isContactSql}
       AND NOT EXISTS (SELECT FROM contact_refusal AS refusal WHERE refusal.email = invitation.email)`,
    [organisationId, email],
  );
  return found.length > 0;
}
