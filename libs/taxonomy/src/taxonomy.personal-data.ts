import { declarePersonalData } from '@passerelle/database';

/** No table of this lib knows anything about people. */
export const taxonomyTables = declarePersonalData(
  {},
  {
    tag: 'broader_id changed_in facet full_offer_required id label_en label_fr merged_into_id official_code regime retired_at slug synonyms_en synonyms_fr updated_at version',
  },
);
