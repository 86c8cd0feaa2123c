import { placesOf, themesOf, topicsWithin } from './count-months.sql.js';
import { stockSeries } from './series.js';

/** How long searches are kept, and so counted, in days. */
export const searchesOfDays = 90;

/** As in the list of unmet demand: a search counts for the first of its tags and places. */
const COUNTED = 3;

/** The observed places where somebody works: those named, what contains them, and what lies in them. */
const worksIn = (codes: string): string => `ARRAY(
  SELECT unnest(${placesOf(codes)})
  UNION SELECT code FROM territory WHERE code = ANY ($3) AND contained_in && ${codes} ORDER BY 1)`;

/**
 * Counts what there is now. What names the same places and has the same tags is looked up once.
 * Parameters: the day in France, the themes and the activities as JSON, the observed places, which tag each tag is now, as JSON.
 */
export const countStock = `
  WITH theme AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb -> 'themes') AS theme(id text, tags uuid[])
  ), activity AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb -> 'activities') AS activity(id text, tags uuid[])
  ), current AS MATERIALIZED (
    SELECT key::uuid AS tag, value AS id FROM jsonb_each_text($4::jsonb)
  ), alike(kind, codes, tags, count, vain) AS MATERIALIZED (
    SELECT 'need', territory_codes, tag_ids, count(*), 0
    FROM need WHERE state = 'published' GROUP BY territory_codes, tag_ids
    UNION ALL
    SELECT 'solver', territory_codes, tag_ids, count(*), 0
    FROM solver WHERE complete AND paused_at IS NULL GROUP BY territory_codes, tag_ids
    UNION ALL
    SELECT 'search', territory_codes[:${COUNTED}], tag_ids,
      sum(searches - cardinality(opened)), sum(CASE WHEN found THEN 0 ELSE searches END)
    FROM search_note
    WHERE day > $1::date - ${searchesOfDays} AND searches > cardinality(opened)
    GROUP BY territory_codes[:${COUNTED}], tag_ids
  ), placed AS MATERIALIZED (
    SELECT codes, ${placesOf('codes')} AS places, ${worksIn('codes')} AS worked_in
    FROM (SELECT DISTINCT codes FROM alike) AS each
  ), tagged AS MATERIALIZED (
    SELECT tags, ${themesOf('each.tags')} AS themes, ${topicsWithin('activity', 'each.tags')} AS activities,
      ARRAY(SELECT DISTINCT current.id FROM current WHERE current.tag = ANY (each.tags[:${COUNTED}])) AS first_tags
    FROM (SELECT DISTINCT tags FROM alike) AS each
  ), counted AS (
    SELECT series, themes, series_places AS places, subjects, sum(series_count) AS count
    FROM alike JOIN placed USING (codes) JOIN tagged USING (tags)
      CROSS JOIN LATERAL (
        VALUES ('need', '${stockSeries.openNeeds}', places, activities, count),
          ('solver', '${stockSeries.solvers}', worked_in, activities, count),
          ('solver', '${stockSeries.localSolvers}', places, ARRAY[''], count),
          ('search', '${stockSeries.searches}', places, first_tags, count),
          ('search', '${stockSeries.withoutResult}', places, first_tags, vain)
      ) AS one(of_kind, series, series_places, subjects, series_count)
    WHERE kind = of_kind AND series_count > 0
    GROUP BY series, themes, series_places, subjects
  )
  INSERT INTO observatory_stock (territory, theme, series, subject, count)
  SELECT place, theme_id, series, subject, sum(count)
  FROM counted, unnest(places) AS place, unnest(themes) AS theme_id, unnest(subjects) AS subject
  GROUP BY place, theme_id, series, subject`;
