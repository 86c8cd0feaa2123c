import fs from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import { demoPlanTitle } from './demo-plan.js';
import { demoAddresses, demoAccountsIn, demoFile } from './seed-demo.js';

/** How many rows of each kind the demo had, and the names of its organisations and profiles that stay. */
export interface RemovedDemo {
  people: number;
  organisations: number;
  needs: number;
  solvers: number;
  introductions: number;
  concepts: number;
  groups: number;
  plans: number;
  /** Real people belong to them, or have written there. */
  kept: string[];
}

/** What the seed has written, by its own identifiers. */
interface Seed {
  needs: string[];
  solvers: string[];
  organisations: string[];
}

async function readSeed(): Promise<Seed> {
  const [needs, solvers] = [await rowsIn('needs.jsonl'), await rowsIn('solvers.jsonl')];
  const texts = (rows: Record<string, unknown>[], field: string): string[] => [
    ...new Set(rows.map((row) => row[field]).filter((value) => typeof value === 'string')),
  ];
  return {
    needs: texts(needs, 'externalId'),
    solvers: texts(solvers, 'externalId'),
    organisations: texts(needs, 'organisation'),
  };
}

async function rowsIn(name: string): Promise<Record<string, unknown>[]> {
  const lines = (await fs.readFile(demoFile(name), 'utf8')).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
}

/**
 * Each set may use those before it. A real person's organisation, need or profile is in none of them.
 * `$1` addresses, `$2` needs, `$3` profiles, `$4` organisations, `$5` title of the plan.
 */
const sets: readonly (readonly [name: string, select: string])[] = [
  ['gone_person', 'SELECT id FROM person WHERE email = ANY ($1::text[])'],
  [
    'asked_organisation',
    `SELECT id FROM organisation WHERE (name = ANY ($4::text[])
        OR EXISTS (SELECT FROM membership WHERE organisation_id = organisation.id AND person_id IN (TABLE gone_person)))
      AND NOT EXISTS (SELECT FROM membership
        WHERE organisation_id = organisation.id AND person_id NOT IN (TABLE gone_person))`,
  ],
  [
    'gone_need',
    `SELECT id FROM need WHERE external_id = ANY ($2::text[]) OR author_id IN (TABLE gone_person)
      OR organisation_id IN (TABLE asked_organisation) AND author_id IS NULL AND external_id IS NULL`,
  ],
  [
    'gone_solver',
    `SELECT id FROM solver WHERE person_id IN (TABLE gone_person) OR organisation_id IN (TABLE asked_organisation)
      OR external_id = ANY ($3::text[]) AND person_id IS NULL AND organisation_id IS NULL`,
  ],
  [
    'gone_organisation',
    `SELECT id FROM organisation WHERE id IN (TABLE asked_organisation)
      AND NOT EXISTS (SELECT FROM need WHERE organisation_id = organisation.id AND id NOT IN (TABLE gone_need))
      AND NOT EXISTS (SELECT FROM solver WHERE organisation_id = organisation.id AND id NOT IN (TABLE gone_solver))`,
  ],
  [
    'gone_introduction',
    `SELECT id FROM introduction WHERE need_id IN (TABLE gone_need) OR solver_id IN (TABLE gone_solver)`,
  ],
  [
    'gone_concept',
    `SELECT id FROM concept WHERE (started_by_id IN (TABLE gone_person) OR carrier_id IN (TABLE gone_person)
        OR EXISTS (SELECT FROM concept_need WHERE concept_id = concept.id AND need_id IN (TABLE gone_need)))
      AND NOT EXISTS (SELECT FROM concept_member
        WHERE concept_id = concept.id AND person_id NOT IN (TABLE gone_person))
      AND NOT EXISTS (SELECT FROM concept_need WHERE concept_id = concept.id AND need_id NOT IN (TABLE gone_need))`,
  ],
  [
    'gone_group',
    `SELECT id FROM working_group WHERE (founded_by_id IN (TABLE gone_person) OR lead_id IN (TABLE gone_person))
      AND NOT EXISTS (SELECT FROM group_member WHERE group_id = working_group.id AND person_id NOT IN (TABLE gone_person))`,
  ],
  [
    'gone_plan',
    `SELECT id FROM plan WHERE title = $5::text AND NOT EXISTS (SELECT FROM plan_axis
        JOIN objective ON objective.axis_id = plan_axis.id
        JOIN objective_measure AS measure ON measure.objective_id = objective.id
      WHERE plan_axis.plan_id = plan.id AND measure.noted_by_id NOT IN (TABLE gone_person))`,
  ],
  [
    'gone_id',
    `SELECT id FROM gone_person UNION SELECT id FROM gone_need UNION SELECT id FROM gone_solver
     UNION SELECT id FROM gone_organisation UNION SELECT id FROM gone_introduction UNION SELECT id FROM gone_concept
     UNION SELECT id FROM gone_group UNION SELECT id FROM gone_plan
     UNION SELECT idea.id FROM idea WHERE solver_id IN (TABLE gone_solver)
     UNION SELECT objective.id FROM objective JOIN plan_axis ON plan_axis.id = axis_id WHERE plan_id IN (TABLE gone_plan)
     UNION SELECT id FROM interest WHERE need_id IN (TABLE gone_need) OR solver_id IN (TABLE gone_solver)
     UNION SELECT id FROM introduction_request WHERE need_id IN (TABLE gone_need) OR solver_id IN (TABLE gone_solver)
     UNION SELECT id FROM match WHERE need_id IN (TABLE gone_need) OR solver_id IN (TABLE gone_solver)
     UNION SELECT id FROM group_meeting WHERE group_id IN (TABLE gone_group)`,
  ],
];

/** In the order that foreign keys ask for. What they delete by themselves is not listed. */
const deletions: readonly string[] = [
  'DELETE FROM event WHERE subject_id IN (TABLE gone_id)',
  'DELETE FROM delivery WHERE NOT EXISTS (SELECT FROM event WHERE event.id = event_id)',
  'DELETE FROM notice WHERE subject_id IN (TABLE gone_id) OR recipient_id IN (TABLE gone_id)',
  'DELETE FROM one_time_token WHERE subject_id IN (TABLE gone_id) OR email = ANY ($1::text[])',
  'DELETE FROM received_reply WHERE subject_id IN (TABLE gone_id) OR email = ANY ($1::text[])',
  'DELETE FROM content_report WHERE content_id IN (TABLE gone_id) OR need_id IN (TABLE gone_id) OR solver_id IN (TABLE gone_id)',
  'DELETE FROM action WHERE subject_id IN (TABLE gone_id)',
  'DELETE FROM action_tie WHERE subject_id IN (TABLE gone_id)',
  'DELETE FROM party_silence WHERE party_id IN (TABLE gone_id)',
  'DELETE FROM request_key WHERE person_id IN (TABLE gone_person)',
  'DELETE FROM desk_assignment WHERE subject_key IN (SELECT id::text FROM gone_id)',
  ...['sign_in_code', 'mail_reach', 'mail_failure', 'invitation', 'group_invitation', 'contact_refusal'].map(
    (table) => `DELETE FROM ${table} WHERE email = ANY ($1::text[])`,
  ),
  'DELETE FROM interest WHERE id IN (TABLE gone_id)',
  'DELETE FROM introduction_request WHERE id IN (TABLE gone_id)',
  'DELETE FROM concept_idea WHERE idea_id IN (TABLE gone_id)',
  'DELETE FROM concept WHERE id IN (TABLE gone_concept)',
  'DELETE FROM introduction WHERE id IN (TABLE gone_introduction)',
  'DELETE FROM working_group WHERE id IN (TABLE gone_group)',
  'DELETE FROM plan WHERE id IN (TABLE gone_plan)',
  'DELETE FROM need WHERE id IN (TABLE gone_need)',
  'DELETE FROM need_pool WHERE NOT EXISTS (SELECT FROM need_pool_member WHERE pool_id = need_pool.id)',
  'DELETE FROM solver WHERE id IN (TABLE gone_solver)',
  'DELETE FROM organisation WHERE id IN (TABLE gone_organisation)',
  'DELETE FROM person WHERE id IN (TABLE gone_person)',
];

/**
 * Deletes everything that the demo has brought, and everything that its accounts have done, all or nothing. What real
 * people have written stays, and so does the audit log, whose chains prove that nothing was taken out.
 */
export async function removeDemo({ manager }: Transaction): Promise<RemovedDemo> {
  const seed = await readSeed();
  const all: readonly unknown[] = [
    demoAddresses,
    seed.needs,
    seed.solvers,
    seed.organisations,
    demoPlanTitle,
  ];
  for (const [name, select] of sets) await manager.query(...temporary(name, select, all));
  const [counts] = await manager.query<[Omit<RemovedDemo, 'kept'>]>(
    `SELECT ${['person', 'organisation', 'need', 'solver', 'introduction', 'concept', 'group', 'plan']
      .map((kind) => `(SELECT count(*)::int FROM gone_${kind}) AS "${plural[kind] ?? `${kind}s`}"`)
      .join(', ')}`,
  );
  const kept = await manager.query<{ name: string }[]>(
    `SELECT name FROM organisation WHERE name = ANY ($1::text[]) AND id NOT IN (TABLE gone_organisation)
     UNION SELECT name FROM solver WHERE external_id = ANY ($2::text[]) AND id NOT IN (TABLE gone_solver) ORDER BY name`,
    [seed.organisations, seed.solvers],
  );
  for (const deletion of deletions)
    await manager.query(deletion, deletion.includes('$1') ? [demoAddresses] : []);
  return { ...counts, kept: kept.map(({ name }) => name) };
}

const plural: Readonly<Record<string, string>> = { person: 'people' };

/** A table of ids for this transaction. PostgreSQL takes no parameters in CREATE TABLE. */
function temporary(name: string, select: string, all: readonly unknown[]): [string, unknown[]] {
  const literal = (value: unknown): string => `'${String(value).replaceAll("'", "''")}'`;
  const sql = select.replaceAll(/\$(\d)/g, (_, place: string) => {
    const value = all[Number(place) - 1];
    return Array.isArray(value) ? `ARRAY[${value.map(literal).join(', ')}]` : literal(value);
  });
  return [`CREATE TEMPORARY TABLE ${name} ON COMMIT DROP AS ${sql}`, []];
}

/** Removes the demo's passwords and the mails of the local mailbox. May be repeated. @returns the number of mails */
export async function removeDemoFiles(settings: Pick<Settings, 'dataDir'>): Promise<number> {
  await fs.rm(demoAccountsIn(settings), { force: true });
  const mailbox = path.resolve(settings.dataDir, 'mailbox');
  const mails = await fs.readdir(mailbox).catch(() => []);
  await fs.rm(mailbox, { recursive: true, force: true });
  return mails.filter((name) => name.endsWith('.eml')).length;
}
