import { Injectable } from '@nestjs/common';
import { Organisation, OrganisationCreated } from '@passerelle/accounts';
import { Clock, dayInFrance, type Language } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { InvalidInput, isUuid } from '@passerelle/graphql';
import {
  importInBatches,
  type ImportProblem,
  type ImportRow,
  type ImportSummary,
  type ReadableRow,
} from '@passerelle/imports';
import { In, IsNull, Raw } from 'typeorm';
import { type ImportedNeed, readNeed } from './imported-need.js';
import { Need } from './need.entity.js';
import { NeedDrafted, NeedEdited, NeedPublished, NeedSubmitted } from './need.events.js';
import type { NeedContent } from './need.input.js';
import { NeedsService } from './needs.service.js';

export interface NeedImportOptions {
  /** Of the messages; French by default. */
  language?: Language;
  /** Told, after each batch, how many rows have been dealt with. */
  onProgress?(done: number): void;
}

/** Two imports at once take turns, batch by batch. An arbitrary key. */
const IMPORT_LOCK = 7_249_500;
const DAY = 24 * 3_600_000;

/** What one run has to remember of the rows that it has accepted. */
interface Run {
  language: Language;
  /** By `externalId`. */
  accepted: Map<string, { row: number; fingerprint: string }>;
}

type Read = ImportedNeed & { row: number; content: NeedContent };

/** Brings needs in from elsewhere, for companies that are made on the way when nobody knows them yet. */
@Injectable()
export class NeedImport {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Creates or updates the need of each row that can be accepted, found again by its `externalId`. The state and the
   * company of a need that is there already are for people to change: an import changes what it says, unless it is
   * closed. A run that is broken off has imported whole batches.
   */
  async importRows(
    rows: AsyncIterable<ImportRow>,
    { language = 'fr', onProgress }: NeedImportOptions = {},
  ): Promise<ImportSummary> {
    const run: Run = { language, accepted: new Map() };
    return importInBatches(rows, (batch) => this.importBatch(run, batch), { onProgress });
  }

  private async importBatch(run: Run, batch: readonly ReadableRow[]): Promise<ImportSummary> {
    const summary: ImportSummary = { created: 0, updated: 0, unchanged: 0, rejected: [] };
    const read = await this.read(batch, run.language, summary);
    await this.database.transaction(async (tx) => {
      await tx.manager.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
      const known = await lockKnown(tx, read);
      const companies = await knownCompanies(tx, read);
      for (const each of read) {
        try {
          summary[await this.importNeed(tx, run, each, known.get(each.externalId), companies)] += 1;
          if (!run.accepted.has(each.externalId)) run.accepted.set(each.externalId, each);
        } catch (error) {
          summary.rejected.push(problemOf(each.row, error));
        }
      }
    });
    return summary;
  }

  /** The rows that can be accepted; the others are added to the summary. */
  private async read(
    batch: readonly ReadableRow[],
    language: Language,
    summary: ImportSummary,
  ): Promise<Read[]> {
    const read: Read[] = [];
    for (const { row, value } of batch) {
      try {
        const need = readNeed(value, language, (days) =>
          dayInFrance(new Date(this.clock.now().getTime() + days * DAY)),
        );
        read.push({ row, ...need, content: await this.needs.check(need.input, language) });
      } catch (error) {
        summary.rejected.push(problemOf(row, error));
      }
    }
    return read;
  }

  /** @throws {InvalidInput} before anything is written. */
  private async importNeed(
    tx: Transaction,
    { language, accepted }: Run,
    read: Read,
    need: Need | undefined,
    companies: Map<string, Organisation>,
  ): Promise<'created' | 'updated' | 'unchanged'> {
    const before = accepted.get(read.externalId);
    if (before !== undefined) {
      if (before.fingerprint === read.fingerprint) return 'unchanged';
      throw refused('externalId', 'once', alreadyInFile(before.row)[language]);
    }
    if (need === undefined) {
      await this.create(tx, read, companies, language);
      return 'created';
    }
    if (need.importFingerprint === read.fingerprint || saysNothingNew(need, read.content)) return 'unchanged';
    await this.update(tx, need, read, language);
    return 'updated';
  }

  private async create(
    tx: Transaction,
    read: Read,
    companies: Map<string, Organisation>,
    language: Language,
  ): Promise<void> {
    const event = { draft: NeedDrafted, submitted: NeedSubmitted, published: NeedPublished }[
      read.state as string
    ];
    if (event === undefined) throw refused('status', 'beginning', notABeginning[language]);
    if (read.state !== 'draft') this.needs.assertSubmittable(read.content, language);
    const company =
      companies.get(keyOf(read.organisation)) ?? (await this.createCompany(tx, read.organisation));
    companies.set(keyOf(read.organisation), company);
    if (company.kind !== 'service_company')
      throw refused('siret', 'service_company', notACompany(company.name)[language]);
    const now = this.clock.now();
    const need = tx.manager.create(Need, {
      ...read.content,
      id: newId(),
      organisationId: company.id,
      authorId: null,
      state: 'draft',
      externalId: read.externalId,
      importFingerprint: read.fingerprint,
      createdAt: now,
      updatedAt: now,
    });
    if (read.state !== 'draft') need.submit(now, language);
    if (read.state === 'published') need.publish(now, language);
    await tx.manager.insert(Need, need);
    await tx.record(event(eventOf(need)));
  }

  private async update(tx: Transaction, need: Need, read: Read, language: Language): Promise<void> {
    if (need.state === 'closed') throw refused('externalId', 'closed', closed[language]);
    if (need.state !== 'draft') this.needs.assertSubmittable(read.content, language);
    need.edit(read.content, this.clock.now());
    need.importFingerprint = read.fingerprint;
    await tx.manager.save(need);
    await tx.record(NeedEdited(eventOf(need)));
  }

  private async createCompany(tx: Transaction, said: ImportedNeed['organisation']): Promise<Organisation> {
    const company = tx.manager.create(Organisation, {
      ...said,
      id: newId(),
      kind: 'service_company',
      website: null,
      createdAt: this.clock.now(),
    });
    await tx.manager.insert(Organisation, company);
    await tx.record(
      OrganisationCreated({ subjectId: company.id, actorId: null, data: { organisationId: company.id } }),
    );
    return company;
  }
}

/** What a company is known by. */
const keyOf = ({ name, siret }: ImportedNeed['organisation']): string => siret ?? name.toLowerCase();

/** The companies of a batch that are there: those of a SIRET, whatever their name, and the oldest of a name among those without one. */
async function knownCompanies(tx: Transaction, read: readonly Read[]): Promise<Map<string, Organisation>> {
  const sirets = read.flatMap(({ organisation }) => organisation.siret ?? []);
  const names = read.flatMap(({ organisation }) =>
    organisation.siret === null ? [keyOf(organisation)] : [],
  );
  const found = await tx.manager.find(Organisation, {
    where: [
      { siret: In(sirets) },
      {
        siret: IsNull(),
        kind: 'service_company',
        name: Raw((name) => `lower(${name}) = ANY(:names)`, { names }),
      },
    ],
    order: { id: 'DESC' },
  });
  return new Map(found.map((company) => [keyOf(company), company]));
}

/** The needs that rows may be about. One that was made in the product is known by its id, as an export gives it. */
async function lockKnown(tx: Transaction, read: readonly Read[]): Promise<Map<string, Need>> {
  const externalIds = read.map(({ externalId }) => externalId);
  const found = await tx.manager.find(Need, {
    where: [{ externalId: In(externalIds) }, { externalId: IsNull(), id: In(externalIds.filter(isUuid)) }],
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(found.map((need) => [need.externalId ?? need.id, need]));
}

function saysNothingNew(need: Need, content: NeedContent): boolean {
  const keys = Object.keys(content) as (keyof NeedContent)[];
  return keys.every((key) => comparable(content[key]) === comparable(need[key]));
}

/** The order of a list makes no difference. */
const comparable = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

const refused = (field: string, rule: string, message: string): InvalidInput =>
  new InvalidInput([{ field, rule, message }]);

function problemOf(row: number, error: unknown): ImportProblem {
  if (!(error instanceof InvalidInput)) throw error;
  const [{ field, message } = { field: '', message: error.message }] = error.fields;
  return { row, field, message };
}

const closed = {
  fr: 'Ce besoin est clos : il ne peut plus être modifié.',
  en: 'This need is closed: it can no longer be changed.',
};
const notABeginning = {
  fr: 'Un nouveau besoin est importé comme draft, submitted ou published.',
  en: 'A new need is imported as draft, submitted or published.',
};

const alreadyInFile = (row: number) => ({
  fr: `La ligne ${row} décrit déjà ce besoin, autrement.`,
  en: `Row ${row} describes this need already, in other words.`,
});
const notACompany = (name: string) => ({
  fr: `Ce SIRET est celui de « ${name} », qui n’est pas une entreprise de services à la personne.`,
  en: `This SIRET is that of “${name}”, which is not a home-service company.`,
});

function eventOf(need: Need): { subjectId: string; actorId: null; data: { needId: string } } {
  return { subjectId: need.id, actorId: null, data: { needId: need.id } };
}
