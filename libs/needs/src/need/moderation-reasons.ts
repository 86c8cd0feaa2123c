/** Why a curator asks for changes or refuses a need. */
export const moderationReasons = [
  'unclear',
  'too_vague',
  'several_needs_in_one',
  'wrong_tags',
  'wrong_territory',
  'personal_data',
  'advertising',
  'not_a_need',
  'out_of_scope',
  'duplicate',
  'unlawful',
  'other',
] as const;
export type ModerationReason = (typeof moderationReasons)[number];

/** Reasons and note of a curator who does not publish a need as it is. */
export interface Remarks {
  /** At least one, in the order of the list. */
  reasons: ModerationReason[];
  /** In the curator’s own words; may be empty. */
  note: string;
}
