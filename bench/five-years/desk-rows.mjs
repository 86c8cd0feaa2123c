// Five years of a busy region, as a curator’s desk would show them. PostgreSQL generates the rows from one seed.

const YEARS = `interval '5 years'`;
/** A choice of solvers in which a few are asked far more often than the rest. */
const aSolver = `($solvers)[1 + floor(power(random(), 3) * cardinality($solvers))::int]`;

/**
 * Fills an empty database. Needs and introductions are spread over five years, and a sixtieth of them are in the
 * current month. One published need of twenty has no match.
 * @param {import('pg').Client} client of a superuser, since foreign keys are not checked row by row
 */
export async function fillDesk(client, { needs, solvers, introductions, interests, now }) {
  await client.query(`SET session_replication_role = replica`);
  await client.query(`SELECT setseed(0.25)`);
  const at = now.toISOString();
  await fillParties(client, Math.ceil(needs / 50), solvers, at);
  await fillNeeds(client, needs, at);
  await fillMatches(client, at);
  await fillIntroductions(client, introductions, at);
  await fillInterests(client, interests, at);
  await fillSilences(client, at);
  await fillLog(client, at);
  await client.query(`SET session_replication_role = DEFAULT`);
  await client.query('VACUUM ANALYZE');
}

async function fillParties(client, companies, solvers, at) {
  await client.query(
    `INSERT INTO organisation (id, name, kind, created_at)
     SELECT uuidv7(-${YEARS}), 'Aide à domicile n° ' || i, 'service_company', $2::timestamptz - ${YEARS}
     FROM generate_series(1, $1::int) AS i`,
    [companies, at],
  );
  await client.query(
    `INSERT INTO person (id, name, email, email_verified)
     SELECT uuidv7(), 'Claude Martin', 'personne-' || i || '@example.org', true FROM generate_series(1, $1::int) AS i`,
    [companies],
  );
  await client.query(
    `INSERT INTO membership (person_id, organisation_id, role, since)
     SELECT person.id, organisation.id, 'owner', $1
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM organisation) AS organisation
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM person WHERE email LIKE 'personne-%') AS person USING (n)`,
    [at],
  );
  // Most profiles are imported and have no holder.
  await client.query(
    `INSERT INTO solver (id, kind, name, headline, description, tag_ids, keywords, territory_codes, works_remotely,
       contact_email, monthly_cap, complete, external_id, created_at, updated_at)
     SELECT uuidv7(-random() * ${YEARS}), (ARRAY['startup', 'student', 'project_holder', 'entrepreneur'])[1 + i % 4],
       (ARRAY['Veille', 'Nuit', 'Maison', 'Main', 'Route', 'Table'])[1 + i % 6] || ' ' || md5(i::text),
       'Un outil simple pour les aides à domicile', repeat('Nous posons au domicile des capteurs sans caméra. ', 8),
       ${some('tag')}, ARRAY['capteurs'], ${some('commune')}, i % 2 = 0, 'profil-' || i || '@example.org',
       (ARRAY[4, 4, 4, 4, 2, 1, 8, 20])[1 + i % 8], true, 'profil-' || i, $2, $2
     FROM generate_series(1, $1::int) AS i, ${pools}`,
    [solvers, at],
  );
}

/** The tags and communes of the texts. */
const pools = `(
  SELECT (SELECT array_agg(id) FROM tag) AS tag,
    (SELECT array_agg(code) FROM territory WHERE kind = 'commune') AS commune) AS pool`;
const some = (what) =>
  `ARRAY[pool.${what}[1 + floor(random() * cardinality(pool.${what}))::int], pool.${what}[1 + i % cardinality(pool.${what})]]`;

/** Of a thousand needs, fifty are published, four wait for a curator, and the rest is over or was never finished. */
async function fillNeeds(client, needs, at) {
  await client.query(
    `WITH drawn AS (
       SELECT i, random() AS part, CASE
           WHEN i % 1000 < 50 THEN 'published' WHEN i % 1000 < 54 THEN 'submitted'
           WHEN i % 1000 < 60 THEN 'changes_requested' WHEN i % 1000 < 100 THEN 'draft'
           WHEN i % 1000 < 500 THEN 'expired' ELSE 'closed' END AS state
       FROM generate_series(1, $1::int) AS i),
     dated AS (
       SELECT *, $2::timestamptz - part * CASE state
           WHEN 'published' THEN interval '90 days' WHEN 'submitted' THEN interval '14 days'
           WHEN 'changes_requested' THEN interval '60 days' ELSE ${YEARS} END AS begun
       FROM drawn),
     companies AS (SELECT array_agg(id) AS ids FROM organisation)
     INSERT INTO need (id, organisation_id, state, title, description, tag_ids, territory_codes, wanted_kinds,
       accepts_remote, confidential, submitted_at, published_at, expires_at, closing_reason, closed_at, created_at,
       updated_at, version)
     SELECT uuidv7(begun - now()), companies.ids[1 + floor(random() * cardinality(companies.ids))::int], state,
       'Repérer plus tôt les chutes de nos bénéficiaires (' || i || ')',
       repeat('Nos aides à domicile découvrent parfois une chute plusieurs heures après. ', 6),
       ${some('tag')}, ${some('commune')}, '{}', true, i % 10 = 0,
       CASE WHEN state <> 'draft' THEN begun END,
       CASE WHEN state IN ('published', 'expired', 'closed') THEN begun END,
       CASE WHEN state IN ('published', 'expired', 'closed') THEN begun + interval '90 days' END,
       CASE WHEN state = 'closed' THEN (ARRAY['met_here', 'met_elsewhere', 'dropped'])[1 + i % 3] END,
       CASE WHEN state = 'closed' THEN begun + interval '60 days' END, begun, begun, 1
     FROM dated, companies, ${pools}`,
    [needs, at],
  );
}

/**
 * Ten for a published need, and two outdated ones for each need that is over. Needs without a match have weak ones
 * only.
 */
async function fillMatches(client, at) {
  await client.query(
    `WITH known AS (SELECT array_agg(id ORDER BY id) AS ids FROM solver),
     asked AS (
       SELECT id, state, row_number() OVER (PARTITION BY state ORDER BY id) AS n FROM need
       WHERE state IN ('published', 'expired', 'closed'))
     INSERT INTO match (id, need_id, solver_id, state, score, points, stands_out, reasons, computed_at)
     SELECT uuidv7(), id, solver_id, CASE WHEN state = 'published' THEN 'current' ELSE 'outdated' END, score,
       floor(score * 10000)::int, score >= 0.4,
       jsonb_build_object('parts', jsonb_build_object('tags', 1000, 'words', 2000, 'territory', 500, 'freshness', 200),
         'tags', '[]'::jsonb, 'words', '[]'::jsonb, 'territory', 'same_department', 'written', repeat('chute ', 40)), $1
     FROM asked, known,
       LATERAL (
         SELECT known.ids[1 + floor(random() * cardinality(known.ids))::int] AS solver_id,
           CASE WHEN asked.n % 20 = 0 THEN 0.2 + 0.19 * random() WHEN k = 1 THEN 0.4 + 0.5 * random()
             ELSE 0.2 + 0.6 * random() END AS score
         FROM generate_series(1, CASE WHEN asked.state = 'published' THEN 10 ELSE 2 END) AS k) AS best
     ON CONFLICT DO NOTHING`,
    [at],
  );
}

/**
 * Old introductions have ended in every way. Of those of the last two weeks, most are still awaited, half of them by
 * one party alone. Needs without a match have at most been introduced in vain.
 */
async function fillIntroductions(client, introductions, at) {
  await client.query(
    `WITH known AS (SELECT array_agg(id ORDER BY id) AS ids FROM solver),
     asked AS (
       SELECT array_agg(id) FILTER (WHERE state = 'published' AND n % 20 <> 0) AS fresh,
         array_agg(id) FILTER (WHERE state = 'published' AND n % 20 = 0) AS hopeless,
         array_agg(id) FILTER (WHERE state IN ('expired', 'closed')) AS old
       FROM (
         SELECT id, state, row_number() OVER (PARTITION BY state ORDER BY id) AS n FROM need
         WHERE state IN ('published', 'expired', 'closed')) AS numbered),
     dated AS (
       SELECT i, CASE
           WHEN i % 60 = 0 THEN month + random() * ($2::timestamptz - month)
           ELSE month - random() * ${YEARS} END AS proposed_at
       FROM generate_series(1, $1::int) AS i, date_trunc('month', $2::timestamptz, 'Europe/Paris') AS month),
     drawn AS (
       SELECT *, proposed_at > $2::timestamptz - interval '14 days' AS is_recent, random() AS luck, random() AS other
       FROM dated),
     told AS (
       SELECT *, CASE
           WHEN is_recent AND luck < 0.7 THEN 'proposed' WHEN is_recent AND luck < 0.8 THEN 'accepted'
           WHEN is_recent AND luck < 0.95 THEN 'declined' WHEN is_recent THEN 'withdrawn'
           WHEN luck < 0.3 THEN 'lapsed' WHEN luck < 0.65 THEN 'declined' WHEN luck < 0.7 THEN 'withdrawn'
           WHEN luck < 0.75 THEN 'accepted' WHEN luck < 0.8 THEN 'met' WHEN luck < 0.9 THEN 'succeeded'
           ELSE 'fruitless' END AS state
       FROM drawn),
     sided AS (
       SELECT *, state IN ('accepted', 'met', 'succeeded', 'fruitless') AS agreed,
         state IN ('lapsed', 'declined', 'withdrawn') AS in_vain
       FROM told)
     INSERT INTO introduction (id, need_id, solver_id, proposal_id, state, note_to_company, note_to_solver,
       company_reply_answer, company_reply_by_mail, solver_reply_answer, solver_reply_by_mail, proposed_at, counted_days,
       counted_until, reply_due_on, lapses_on, settled_at, updated_at)
     SELECT uuidv7(proposed_at - now()),
       CASE WHEN is_recent OR (agreed AND other < 0.1)
           THEN asked.fresh[1 + floor(random() * cardinality(asked.fresh))::int]
         WHEN in_vain AND other < 0.01 THEN asked.hopeless[1 + floor(random() * cardinality(asked.hopeless))::int]
         ELSE asked.old[1 + floor(random() * cardinality(asked.old))::int] END,
       ${aSolver.replaceAll('$solvers', 'known.ids')}, uuidv7(), state,
       repeat('Ce porteur de solution connaît bien votre métier. ', 3), repeat('Cette entreprise cherche vite. ', 3),
       CASE WHEN agreed OR (state = 'proposed' AND other < 0.25) THEN 'accepted' WHEN state = 'declined' AND other < 0.5
         THEN 'declined' ELSE 'pending' END, false,
       CASE WHEN agreed OR (state = 'proposed' AND other > 0.75) THEN 'accepted' WHEN state = 'declined' AND other >= 0.5
         THEN 'declined' ELSE 'pending' END, false,
       proposed_at, 0, (proposed_at AT TIME ZONE 'Europe/Paris')::date,
       (proposed_at AT TIME ZONE 'Europe/Paris')::date + 7, (proposed_at AT TIME ZONE 'Europe/Paris')::date + 14,
       CASE WHEN state <> 'proposed' THEN proposed_at + interval '5 days' END, proposed_at
     FROM sided, known, asked
     ON CONFLICT DO NOTHING`,
    [introductions, at],
  );
}

/** Interests that wait, and five times as many that no longer wait. @param interests the number that waits */
async function fillInterests(client, interests, at) {
  await client.query(
    `WITH known AS (SELECT array_agg(id ORDER BY id) AS ids FROM solver),
     asked AS (
       SELECT array_agg(id) FILTER (WHERE state = 'published') AS fresh,
         array_agg(id) FILTER (WHERE state IN ('expired', 'closed')) AS old FROM need)
     INSERT INTO interest (id, need_id, solver_id, state, message, marked_at, answered_at)
     SELECT uuidv7(-age), CASE WHEN i % 6 = 0 THEN asked.fresh[1 + floor(random() * cardinality(asked.fresh))::int]
         ELSE asked.old[1 + floor(random() * cardinality(asked.old))::int] END,
       known.ids[1 + floor(random() * cardinality(known.ids))::int],
       CASE WHEN i % 6 = 0 THEN 'open' ELSE (ARRAY['withdrawn', 'declined', 'introduced'])[1 + i % 3] END,
       repeat('Nous pouvons vous aider. ', 6), $2::timestamptz - age, CASE WHEN i % 6 <> 0 THEN $2::timestamptz END
     FROM (
       SELECT i, random() * CASE WHEN i % 6 = 0 THEN interval '30 days' ELSE ${YEARS} END AS age
       FROM generate_series(1, 6 * $1::int) AS i) AS drawn, known, asked
     ON CONFLICT DO NOTHING`,
    [interests, at],
  );
}

/** One party of five is silent, half of those for one introduction only. */
async function fillSilences(client, at) {
  await client.query(
    `INSERT INTO party_silence (party_id, side, unanswered, since)
     SELECT id, side, 1 + floor(-ln(1 - random()) / ln(2))::int, $1::timestamptz - random() * interval '400 days'
     FROM (
       SELECT id, 'solver' AS side FROM solver UNION ALL
       SELECT id, 'company' FROM organisation WHERE kind = 'service_company') AS party
     WHERE random() < 0.2`,
    [at],
  );
}

async function fillLog(client, at) {
  await client.query(
    `INSERT INTO audit_entry (id, recorded_at, object_kind, object_id, action, after)
     SELECT uuidv7(), $1, kind, id, action, jsonb_build_object('state', state)
     FROM (
       SELECT 'need' AS kind, id, 'publish' AS action, state FROM need WHERE published_at IS NOT NULL UNION ALL
       SELECT 'introduction', id, 'introduce', 'proposed' FROM introduction UNION ALL
       SELECT 'introduction', id, 'answer', state FROM introduction WHERE state <> 'proposed') AS done`,
    [at],
  );
}
