import { declarePersonalData } from '@passerelle/database';

/** No table of this lib knows anything about people. */
export const territoriesTables = declarePersonalData(
  {},
  {
    territory: 'code contained_in kind latitude longitude name population postcodes rank search_text',
    territory_edition: 'loaded_at version',
  },
);
