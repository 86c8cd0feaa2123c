import { by, declarePersonalData, redacted } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const planTables = declarePersonalData(
  {
    objective_measure: {
      purpose: 'curation',
      kept: 'subject',
      about: [redacted('noted_by_id = :person', 'note'), by('noted_by_id')],
      nobody: 'id measured_on noted_at objective_id value',
    },
  },
  {
    objective:
      'axis_id baseline due_on figure id observed position starts_on target territory_code theme title unit version',
    plan: 'created_at from_year id purpose shared title version years',
    plan_axis: 'id plan_id position title',
  },
);
