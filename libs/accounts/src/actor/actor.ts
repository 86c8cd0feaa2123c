import type { Language } from '@passerelle/config';
import type { Permission, RequestActor } from '@passerelle/graphql';

/** A membership of the actor: one organisation, and the role there. */
export interface ActorMembership {
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly role: MemberRole;
}

/**
 * The person, the anonymous visitor or the product that acts. The data of a person are from the start of the request.
 */
export class Actor implements RequestActor {
  /** The product itself: no person, every permission. */
  static readonly system = new Actor(null, 'admin', [], undefined);
  /** An anonymous visitor. */
  static readonly nobody = new Actor(null, 'none', [], undefined);

  constructor(
    readonly personId: string | null,
    readonly role: PlatformRole,
    readonly memberships: readonly ActorMembership[],
    /** The language that this person chose. */
    readonly language: Language | undefined,
  ) {}

  get isSignedIn(): boolean {
    return this.personId !== null;
  }

  /** An admin is a curator too. */
  get isCurator(): boolean {
    return this.role === 'curator' || this.role === 'admin';
  }

  get isAdmin(): boolean {
    return this.role === 'admin';
  }

  holds(permission: Permission): boolean {
    switch (permission) {
      case 'signedIn':
        return this.isSignedIn;
      case 'curator':
        return this.isCurator;
      case 'admin':
        return this.isAdmin;
    }
  }

  belongsTo(organisationId: string): boolean {
    return this.roleIn(organisationId) !== undefined;
  }

  owns(organisationId: string): boolean {
    return this.roleIn(organisationId) === 'owner';
  }

  /** The same actor with another role in the organisation; undefined: no longer a member. */
  as(role: MemberRole | undefined, organisation: { id: string; kind: OrganisationKind }): Actor {
    const elsewhere = this.memberships.filter(({ organisationId }) => organisationId !== organisation.id);
    const here =
      role === undefined
        ? []
        : [{ organisationId: organisation.id, organisationKind: organisation.kind, role }];
    return new Actor(this.personId, this.role, [...elsewhere, ...here], this.language);
  }

  private roleIn(organisationId: string): MemberRole | undefined {
    return this.memberships.find((membership) => membership.organisationId === organisationId)?.role;
  }
}

export const organisationKinds = [
  'service_company',
  'startup',
  'cfa',
  'school',
  'cluster',
  'public_body',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Roles of a person in an organisation. */
export const memberRoles = ['owner', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Roles of a person on the platform. */
export const platformRoles = ['none', 'curator', 'admin'] as const;
export type PlatformRole = (typeof platformRoles)[number];
