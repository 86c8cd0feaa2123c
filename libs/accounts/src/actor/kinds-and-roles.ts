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
