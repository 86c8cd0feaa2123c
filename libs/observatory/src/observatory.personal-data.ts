import { declarePersonalData } from '@passerelle/database';

/** No table of this lib knows anything about people. */
export const observatoryTables = declarePersonalData(
  {},
  {
    observatory_count: 'count month series territory theme',
    observatory_first_match: 'found_at need_id',
    observatory_month: 'fingerprint month',
    observatory_run: 'counted_at id',
    observatory_stock: 'count series subject territory theme',
  },
);
