import { declineReasons, outcomes } from '@passerelle/introductions';
import {
  conceptSeries,
  introductionSeries,
  matchedWithinHours,
  meetingSeries,
  metWithinDays,
  needSeries,
} from './series.js';

/** The first day of the month in France of a moment, in SQL. */
const monthOf = (moment: string): string =>
  `date_trunc('month', ${moment} AT TIME ZONE 'Europe/Paris')::date`;
const monthOfDay = (day: string): string => `date_trunc('month', ${day}::timestamp)::date`;

/** How many rows of a group belong to each of some series, in SQL. */
type Cases = readonly (readonly [series: string, condition: string])[];
const countsWhere = (cases: Cases): string =>
  `ARRAY[${cases.map(([, condition]) => `count(*) FILTER (WHERE ${condition})`).join(', ')}] AS counts`;
/** The counted rows, one for each series. */
const bySeries = (cases: Cases): string =>
  `month, places, themes, unnest(ARRAY[${cases.map(([series]) => `'${series}'`).join(', ')}]) AS series, unnest(counts) AS count`;

/**
 * Looks up, for all places and tags that rows name together, under which places and topics they count. It runs once
 * for each combination, for any number of rows. Parameters: `$2` the topics as JSON, `$3` the observed places.
 * @param named a table of the combinations, as `codes` and `tags`
 */
export const lookUp = (named: string): string => `
  reach(code, place, around) AS MATERIALIZED (
    SELECT territory.code, place, false
    FROM territory, unnest(territory.code || territory.contained_in) AS place
    WHERE place = ANY ($3)
    UNION ALL
    SELECT container, territory.code, true
    FROM territory, unnest(territory.contained_in) AS container
    WHERE territory.code = ANY ($3)
  ), placed AS MATERIALIZED (
    SELECT codes,
      ARRAY[''] || coalesce(array_agg(DISTINCT place ORDER BY place) FILTER (WHERE NOT around), '{}') AS places,
      ARRAY[''] || coalesce(array_agg(DISTINCT place ORDER BY place) FILTER (WHERE place IS NOT NULL), '{}') AS worked_in
    FROM (SELECT DISTINCT codes FROM ${named}) AS each
      LEFT JOIN LATERAL unnest(codes) AS one(code) ON true
      LEFT JOIN reach ON reach.code = one.code
    GROUP BY codes
  ), topic AS MATERIALIZED (
    SELECT kind, id, tag
    FROM jsonb_to_recordset($2::jsonb) AS given(kind text, id text, tags uuid[]), unnest(given.tags) AS tag
  ), tagged AS MATERIALIZED (
    SELECT tags, ARRAY[''] || ${idsOf('theme')} AS themes, ${idsOf('activity')} AS activities,
      ${idsOf('tag', `number <= ${TAGS_OF_A_SEARCH}`)} AS first_tags
    FROM (SELECT DISTINCT tags FROM ${named}) AS each
      LEFT JOIN LATERAL unnest(tags) WITH ORDINALITY AS one(tag, number) ON true
      LEFT JOIN topic ON topic.tag = one.tag
    GROUP BY tags
  )`;

/** Like in the list of unmet demand, a search counts for the first of its tags. */
export const TAGS_OF_A_SEARCH = 3;

const idsOf = (kind: string, where = 'true'): string =>
  `coalesce(array_agg(DISTINCT id ORDER BY id) FILTER (WHERE kind = '${kind}' AND ${where}), '{}')`;

/** Both parties have accepted, with any outcome. */
const bothAccepted = `company_reply_answer = 'accepted' AND solver_reply_answer = 'accepted'`;

/** The transaction that wrote a row, as a number. */
const writtenBy = (row: string): string => `${row}.xmin::text::bigint`;

/**
 * The month in which a concept has passed its last gate and, for a concept at any gate, the month of the day on which
 * its homes had begun.
 */
const triedIn = `FROM concept LEFT JOIN concept_test_plan AS plan ON plan.concept_id = concept.id
      CROSS JOIN LATERAL (
        VALUES ('${conceptSeries.inHomes}', CASE WHEN concept.stage = 'in_homes' THEN ${monthOf('concept.stage_since')} END, 1),
          ('${conceptSeries.homes}', ${monthOfDay('plan.begun_on')}, plan.homes_begun)
      ) AS one(series, month, of_concept)`;

/**
 * A fingerprint of the rows from which each month is counted. It is made of the transactions that wrote the rows
 * (`xmin`), so it changes with every write by anybody, at any time of the commit.
 */
export const monthFingerprints = `
  WITH print(month, hash) AS (
    SELECT ${monthOf('need.published_at')}, uuid_hash_extended(need.id, ${writtenBy('need')})
    FROM need WHERE need.published_at IS NOT NULL
    UNION ALL
    SELECT ${monthOf('need.published_at')}, uuid_hash_extended(need.id, -${writtenBy('found')})
    FROM observatory_first_match AS found JOIN need ON need.id = found.need_id
    WHERE need.published_at IS NOT NULL
    UNION ALL
    SELECT month, uuid_hash_extended(introduction.id, (${writtenBy('introduction')} << 31) + ${writtenBy('need')})
    FROM introduction JOIN need ON need.id = introduction.need_id
      CROSS JOIN LATERAL (
        VALUES (${monthOf('need.published_at')}), (${monthOf('introduction.proposed_at')}),
          (${monthOfDay('introduction.met_on')})
      ) AS touched(month)
    WHERE month IS NOT NULL
    UNION ALL
    SELECT month, uuid_hash_extended(concept.id, (${writtenBy('concept')} << 31) + coalesce(${writtenBy('plan')}, 0))
    ${triedIn}
    WHERE month IS NOT NULL
  )
  SELECT month::text AS month, count(*) || ' ' || sum(hash)::text AS fingerprint FROM print GROUP BY month`;

const ofNeeds: Cases = [
  [needSeries.published, 'true'],
  [needSeries.proposed, 'way.proposed'],
  [needSeries.accepted, 'way.accepted'],
  [needSeries.met, 'way.met_on IS NOT NULL'],
  [needSeries.succeeded, 'way.succeeded'],
  [needSeries.matched, 'found.found_at IS NOT NULL'],
  ...matchedWithinHours.map((hours): [string, string] => [
    needSeries.matchedWithin(hours),
    `found.found_at <= asked.published_at + interval '${hours} hours'`,
  ]),
  ...metWithinDays.map((days): [string, string] => [
    needSeries.metWithin(days),
    `way.met_on <= (asked.published_at AT TIME ZONE 'Europe/Paris')::date + ${days}`,
  ]),
];

const ofIntroductions: Cases = [
  ...(['company', 'solver'] as const).flatMap((side): [string, string][] => [
    [introductionSeries.due(side), `${side}_reply_in_time IS NOT NULL`],
    [introductionSeries.inTime(side), `${side}_reply_in_time`],
  ]),
  [introductionSeries.settled, `(${bothAccepted}) OR state IN ('declined', 'lapsed')`],
  [introductionSeries.acceptedByBoth, bothAccepted],
  [introductionSeries.lapsed, `state = 'lapsed'`],
  ...declineReasons.map((reason): [string, string] => [
    introductionSeries.declined(reason),
    `state = 'declined' AND '${reason}' IN (company_reply_decline_reason, solver_reply_decline_reason)`,
  ]),
];

const ofMeetings: Cases = [
  [meetingSeries.meetings, 'true'],
  ...outcomes.map((outcome): [string, string] => [
    meetingSeries.outcome(outcome),
    `touched.outcome = '${outcome}'`,
  ]),
  [meetingSeries.noNews, 'touched.outcome IS NULL'],
];

/** Counts some months again. Parameters: the months, the topics as JSON, the observed places. */
export const countMonths = `
  WITH published AS MATERIALIZED (
    SELECT id, published_at, ${monthOf('published_at')} AS month, territory_codes AS codes, tag_ids AS tags
    FROM need
    WHERE published_at IS NOT NULL AND (
      ${monthOf('published_at')} = ANY ($1)
      OR id IN (
        SELECT need_id FROM introduction
        WHERE ${monthOf('proposed_at')} = ANY ($1) OR ${monthOfDay('met_on')} = ANY ($1)))
  ), tried AS MATERIALIZED (
    SELECT month, territory_codes AS codes, tag_ids AS tags, series, of_concept
    ${triedIn}
    WHERE month = ANY ($1)
  ), named AS (
    SELECT codes, tags FROM published UNION ALL SELECT codes, tags FROM tried
  ), ${lookUp('named')}, asked AS MATERIALIZED (
    SELECT id, published_at, month, places, themes FROM published JOIN placed USING (codes) JOIN tagged USING (tags)
  ), touched AS MATERIALIZED (
    SELECT introduction.need_id, introduction.state, company_reply_answer, solver_reply_answer,
      company_reply_in_time, solver_reply_in_time, company_reply_decline_reason, solver_reply_decline_reason,
      introduction.met_on, introduction.outcome, asked.month, asked.places, asked.themes,
      ${monthOf('introduction.proposed_at')} AS proposed_in, ${monthOfDay('introduction.met_on')} AS met_in
    FROM introduction JOIN asked ON asked.id = introduction.need_id
    WHERE asked.month = ANY ($1) OR ${monthOf('introduction.proposed_at')} = ANY ($1)
      OR ${monthOfDay('introduction.met_on')} = ANY ($1)
  ), way AS (
    SELECT need_id, bool_or(state <> 'withdrawn' OR (${bothAccepted})) AS proposed, bool_or(${bothAccepted}) AS accepted,
      min(met_on) AS met_on, bool_or(state = 'succeeded') AS succeeded
    FROM touched WHERE month = ANY ($1) GROUP BY need_id
  ), counted AS (
    SELECT ${bySeries(ofNeeds)}
    FROM (
      SELECT asked.month, asked.places, asked.themes, ${countsWhere(ofNeeds)}
      FROM asked
        LEFT JOIN way ON way.need_id = asked.id
        LEFT JOIN observatory_first_match AS found ON found.need_id = asked.id
      WHERE asked.month = ANY ($1)
      GROUP BY asked.month, asked.places, asked.themes
    ) AS needs
    UNION ALL
    SELECT ${bySeries(ofIntroductions)}
    FROM (
      SELECT proposed_in AS month, places, themes, ${countsWhere(ofIntroductions)}
      FROM touched WHERE proposed_in = ANY ($1) GROUP BY proposed_in, places, themes
    ) AS introductions
    UNION ALL
    SELECT ${bySeries(ofMeetings)}
    FROM (
      SELECT met_in AS month, places, themes, ${countsWhere(ofMeetings)}
      FROM touched WHERE met_in = ANY ($1) GROUP BY met_in, places, themes
    ) AS meetings
    UNION ALL
    SELECT month, places, themes, series, sum(of_concept)
    FROM tried JOIN placed USING (codes) JOIN tagged USING (tags)
    GROUP BY month, places, themes, series
  )
  INSERT INTO observatory_count (territory, theme, series, month, count)
  SELECT place, theme_id, series, month, sum(count)
  FROM counted, unnest(places) AS place, unnest(themes) AS theme_id
  WHERE count > 0
  GROUP BY place, theme_id, series, month`;
