import { randomInt } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import { Membership, Organisation, PeopleService, Person, type PlatformRole } from '@passerelle/accounts';
import { Clock, type Settings } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { readRows } from '@passerelle/imports';
import { NeedImport } from '@passerelle/needs';
import { mailCategories, MailPreferences } from '@passerelle/notifications';
import { Solver, SolverImport, SolverProfileChanged } from '@passerelle/solvers';
import { In } from 'typeorm';
import { z } from 'zod';
import { writeDemoPlan } from './demo-plan.js';

/** An account to try the product with. */
export interface DemoAccount {
  role: 'admin' | 'curator' | 'company' | 'startup' | 'student' | 'project_holder';
  name: string;
  email: string;
  password: string;
}

interface Cast extends Omit<DemoAccount, 'password'> {
  platformRole?: PlatformRole;
  /** Name of the company that this person owns. */
  company?: string;
  /** Identifier of the profile that this person holds. */
  solver?: string;
}

const cast: readonly Cast[] = [
  { role: 'admin', name: 'Camille Aubert (démo)', email: 'admin@demo.example', platformRole: 'admin' },
  { role: 'curator', name: 'Nadia Ferrand (démo)', email: 'animation@demo.example', platformRole: 'curator' },
  {
    role: 'company',
    name: 'Sylvie Marchand (démo)',
    email: 'entreprise@demo.example',
    company: 'Mains Tendues Val de Loire (démo)',
  },
  { role: 'startup', name: 'Karim Haddad (démo)', email: 'startup@demo.example', solver: 'demo-solver-01' },
  { role: 'student', name: 'Inès Caradec (démo)', email: 'etudiante@demo.example', solver: 'demo-solver-19' },
  {
    role: 'project_holder',
    name: 'Aminata Duvernay (démo)',
    email: 'cfa@demo.example',
    solver: 'demo-solver-32',
  },
];

/** The addresses of the accounts to try the product with. */
export const demoAddresses: readonly string[] = cast.map(({ email }) => email);

/** A file of the demo data. */
export const demoFile = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
/** The file with the demo accounts and their passwords. */
export const demoAccountsIn = (settings: Pick<Settings, 'dataDir'>): string =>
  path.resolve(settings.dataDir, 'demo-accounts.json');
const storedAccounts = z.array(
  z.object({
    role: z.enum(['admin', 'curator', 'company', 'startup', 'student', 'project_holder']),
    name: z.string(),
    email: z.string(),
    password: z.string(),
  }),
);

/**
 * Fills an empty database with demo data and accounts, and completes a run that a crash interrupted. At a later start it
 * only returns the accounts. It adds nothing to a database with other data, unless `evenIfUsed`.
 */
export async function seedDemo(
  app: INestApplicationContext,
  settings: Settings,
  { evenIfUsed = false }: { evenIfUsed?: boolean } = {},
): Promise<DemoAccount[]> {
  if (!settings.demo && !evenIfUsed) return [];
  const { manager } = app.get(Database);
  const demoPeople = await manager.findBy(Person, { email: In(demoAddresses) });
  const isDemo = demoPeople.length > 0;
  const kept = await readStored(settings);
  // The file may be a remnant of a deleted database.
  if (kept !== undefined && isDemo && !evenIfUsed) {
    return kept.filter(({ email }) => demoPeople.some((person) => person.email === email));
  }
  const used =
    (await manager.count(Person)) + (await manager.count(Organisation)) + (await manager.count(Solver));
  if (used > 0 && !isDemo && !evenIfUsed) return [];

  const accounts = await createAccounts(app);
  await app.get(SolverImport).importRows(readRows(demoFile('solvers.jsonl')));
  await app.get(NeedImport).importRows(readRows(demoFile('needs.jsonl')));
  await giveRoles(app);
  await writeDemoPlan(app, 'animation@demo.example');
  // Written last, so that every start repeats all this until the file exists.
  await fs.mkdir(settings.dataDir, { recursive: true });
  await fs.writeFile(demoAccountsIn(settings), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return accounts;
}

async function readStored(settings: Settings): Promise<DemoAccount[] | undefined> {
  try {
    return storedAccounts.parse(JSON.parse(await fs.readFile(demoAccountsIn(settings), 'utf8')));
  } catch {
    // Missing or cut short, so the accounts get new passwords.
    return undefined;
  }
}

const everythingAtOnce = mailCategories.map((category) => ({ category, timing: 'at_once' }) as const);

/** Creates the accounts, or gives existing ones a new password. */
async function createAccounts(app: INestApplicationContext): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  for (const { role, name, email, platformRole } of cast) {
    const password = newPassword();
    const person = { email, name, password, role: platformRole ?? ('none' as const) };
    const { id } = await app.get(PeopleService).ensurePerson(person);
    // People who try the product look into the mailbox at once, so all mails are sent at once.
    await app.get(MailPreferences).change(id, { choices: everythingAtOnce });
    accounts.push({ role, name, email, password });
  }
  return accounts;
}

/** Gives each demo person their company or profile. */
async function giveRoles(app: INestApplicationContext): Promise<void> {
  const database = app.get(Database);
  const now = app.get(Clock).now();
  for (const { email, company, solver } of cast) {
    await database.transaction(async (tx) => {
      const { id: personId } = await tx.manager.findOneByOrFail(Person, { email });
      if (company !== undefined) {
        const { id } = await tx.manager.findOneByOrFail(Organisation, { name: company });
        await own(tx, id, personId, now);
      }
      if (solver !== undefined) {
        const profile = await tx.manager.findOneByOrFail(Solver, { externalId: solver });
        if (!profile.isClaimed) await hold(tx, profile, personId, now);
      }
    });
  }
}

async function own(tx: Transaction, organisationId: string, personId: string, since: Date): Promise<void> {
  const membership = { personId, organisationId, role: 'owner' as const, since };
  await tx.manager.createQueryBuilder().insert().into(Membership).values(membership).orIgnore().execute();
}

async function hold(tx: Transaction, profile: Solver, personId: string, now: Date): Promise<void> {
  if (profile.kind === 'startup') {
    const organisationId = newId();
    const { name, website } = profile;
    await tx.manager.insert(Organisation, {
      id: organisationId,
      name,
      website,
      kind: 'startup',
      siret: null,
      createdAt: now,
    });
    await own(tx, organisationId, personId, now);
    profile.claim({ organisationId }, now);
  } else {
    profile.claim({ personId }, now);
  }
  await tx.manager.save(profile);
  const data = { solverId: profile.id, change: 'claimed' as const };
  await tx.record(SolverProfileChanged({ subjectId: profile.id, actorId: personId, data }));
}

/** Easy to copy by hand, hard to guess: about 77 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
