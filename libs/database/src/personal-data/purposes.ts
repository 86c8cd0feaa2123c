/** Bases of article 6 of the GDPR on which data of people are processed. */
export type LegalBasis = 'contract' | 'consent' | 'legal_obligation' | 'legitimate_interest';

/** Why data of people are processed, and on which basis. The words for people are in `libs/personal-data`. */
export const purposes = {
  account: 'contract',
  security: 'legitimate_interest',
  organisation: 'contract',
  profile: 'contract',
  need: 'contract',
  matching: 'contract',
  introduction: 'contract',
  concept: 'contract',
  /** To be named on the public page of a concept. */
  public_page: 'consent',
  group: 'legitimate_interest',
  notices: 'contract',
  /** Addresses of people who have no account: they were invited, or a partner has named them. */
  contact: 'legitimate_interest',
  /** Reports of harmful texts: article 16 of the Digital Services Act. */
  moderation: 'legal_obligation',
  curation: 'legitimate_interest',
  search: 'legitimate_interest',
  audit: 'legitimate_interest',
  technical: 'legitimate_interest',
} as const satisfies Record<string, LegalBasis>;

export type Purpose = keyof typeof purposes;
