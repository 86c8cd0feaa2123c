/**
 * Whether a mail about a need would reach a person who speaks for a profile. Such a person holds the profile or
 * belongs to the organisation that holds it. Their account is not suspended, and their address takes such mails. For
 * a profile without a holder, its contact address counts. On rows named `solver`.
 */
export const isReachableSql = `(
  EXISTS (
    SELECT FROM person AS holder
    WHERE (holder.id = solver.person_id
        OR holder.id IN (SELECT person_id FROM membership WHERE membership.organisation_id = solver.organisation_id))
      AND holder.suspended_at IS NULL
      AND NOT EXISTS (SELECT FROM contact_refusal WHERE contact_refusal.email = holder.email))
  OR (solver.person_id IS NULL AND solver.organisation_id IS NULL
    AND solver.contact_email IS NOT NULL AND solver.contact_refused_at IS NULL))`;
