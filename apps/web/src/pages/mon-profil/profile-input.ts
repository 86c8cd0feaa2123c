import type { ProfileFragment } from './profile.graphql.js';
import type { SolverInput } from '../../ui/api/schema-types.js';

/** A whole profile as input: unchanged fields are sent again. */
export const inputOf = (profile: ProfileFragment): SolverInput => ({
  name: profile.name,
  headline: profile.headline,
  description: profile.description,
  availability: profile.availability,
  website: profile.website,
  siren: profile.siren,
  tags: profile.tags.map(({ reference }) => reference),
  territories: profile.territories.map(({ code }) => code),
  worksRemotely: profile.worksRemotely,
  monthlyCap: profile.monthlyCap,
  contactEmail: profile.contactEmail,
});
