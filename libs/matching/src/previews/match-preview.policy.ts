import type { Actor } from '@passerelle/accounts';

/** Who may ask which solvers a draft would find: members of the service company that writes the draft, and curators. */
export function mayPreview(actor: Actor, organisationId: string | null): boolean {
  return (
    actor.isCurator ||
    actor.memberships.some(
      (membership) =>
        membership.organisationId === organisationId && membership.organisationKind === 'service_company',
    )
  );
}
