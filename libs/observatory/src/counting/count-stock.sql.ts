import { lookUp, TAGS_OF_A_SEARCH } from './count-months.sql.js';
import { stockSeries } from './series.js';

/** In days: for how long searches are stored, and so counted. */
export const searchesOfDays = 90;

/**
 * Counts the present stock. Each combination of places and tags is looked up once. Parameters: the day in France, the topics as JSON, the
 * observed places.
 */
export const countStock = `
  WITH alike(kind, codes, tags, count, vain) AS MATERIALIZED (
    SELECT 'need', territory_codes, tag_ids, count(*), 0
    FROM need WHERE state = 'published' GROUP BY territory_codes, tag_ids
    UNION ALL
    SELECT 'solver', territory_codes, tag_ids, count(*), 0
    FROM solver WHERE complete AND paused_at IS NULL GROUP BY territory_codes, tag_ids
    UNION ALL
    SELECT 'search', territory_codes[:${TAGS_OF_A_SEARCH}], tag_ids,
      sum(searches - cardinality(opened)), sum(CASE WHEN found THEN 0 ELSE searches END)
    FROM search_note
    WHERE day > $1::date - ${searchesOfDays} AND searches > cardinality(opened)
    GROUP BY territory_codes[:${TAGS_OF_A_SEARCH}], tag_ids
  ), ${lookUp('alike')}, counted AS (
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
