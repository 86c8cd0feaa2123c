import { Injectable } from '@nestjs/common';
import { Organisation, OrganisationCreated } from '@passerelle/accounts';
import { Clock, dayInFrance, type Language } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { InvalidInput, isUuid } from '@passerelle/graphql';
import { importInBatches, type ImportProblem, type ImportRow, type ImportSummary, type ReadableRow } from '@passerelle/imports';
import { In, IsNull } from 'typeorm';
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
   * Creates or updates the need of each row that can be accepted, found again by its `externalId`. The state of a need
   * that is there already is for people to change: an import changes what it says, unless it is closed.
   */
  async importRows(
    rows: AsyncIterable<ImportRow>,
    { language = 'fr', onProgress }: NeedImportOptions = {},
  ): Promise<ImportSummary> {
    return importInBatches(rows, (batch) => this.importBatch(batch, language), { onProgress });
  }

  private async importBatch(batch: readonly ReadableRow[], language: Language): Promise<ImportSummary> {
    const summary: ImportSummary = { created: 0, updated: 0, unchanged: 0, rejected: [] };
    const read = await this.read(batch, language, summary);
    await this.database.transaction(async (tx) => {
      await tx.manager.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
      const known = await lockKnown(tx, read);
      const organisations = await this.organisationsOf(tx, read);
      for (const each of read) {
        try {
          const need = known.get(each.externalId);
          if (need === undefined) {
            known.set(each.externalId, await this.create(tx, each, organisations.of(each), language));
            summary.created += 1;
          } else if (need.importFingerprint === each.fingerprint || saysNothingNew(need, each.content)) {
            summary.unchanged += 1;
          } else {
            await this.update(tx, need, each, language);
            summary.updated += 1;
          }
        } catch (error) {
          summary.rejected.push(problemOf(each.row, error));
        }
      }
    });
    return summary;
  }

  /** The rows that can be accepted; the others are added to the summary. */
  private async read(batch: readonly ReadableRow[], language: Language, summary: ImportSummary): Promise<Read[]> {
    const read: Read[] = [];
    for (const { row, value } of batch) {
      try {
        const need = readNeed(value, language, (days) => dayInFrance(new Date(this.clock.now().getTime() + days * DAY)));
        read.push({ row, ...need, content: await this.needs.check(need.input, language) });
      } catch (error) {
        summary.rejected.push(problemOf(row, error));
      }
    }
    return read;
  }

  private async create(tx: Transaction, read: Read, organisationId: string, language: Language): Promise<Need> {
    const event = { draft: NeedDrafted, submitted: NeedSubmitted, published: NeedPublished }[read.state as string];
    if (event === undefined) throw new InvalidInput([{ field: 'status', rule: 'beginning', message: notABeginning[language] }]);
    if (read.state !== 'draft') this.needs.assertSubmittable(read.content, language);
    const now = this.clock.now();
    const need = tx.manager.create(Need, {
      ...read.content,
      id: newId(),
      organisationId,
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
    return need;
  }

  private async update(tx: Transaction, need: Need, read: Read, language: Language): Promise<void> {
    if (need.state === 'closed') {
      throw new InvalidInput([{ field: 'externalId', rule: 'closed', message: closed[language] }]);
    }
    if (need.state !== 'draft') this.needs.assertSubmittable(read.content, language);
    need.edit(read.content, this.clock.now());
    need.importFingerprint = read.fingerprint;
    await tx.manager.save(need);
    await tx.record(NeedEdited(eventOf(need)));
  }

  /** The companies of a batch: known by SIRET, or by name among those without one, or made now. */
  private async organisationsOf(tx: Transaction, read: readonly Read[]): Promise<{ of: (need: Read) => string }> {
    const keyOf = ({ name, siret }: ImportedNeed['organisation']): string => siret ?? name.toLowerCase();
    const sirets = read.flatMap(({ organisation }) => organisation.siret ?? []);
    const names = read.flatMap(({ organisation }) => (organisation.siret === null ? [organisation.name] : []));
    const found = await tx.manager.find(Organisation, {
      where: [{ siret: In(sirets) }, { siret: IsNull(), kind: 'service_company', name: In(names) }],
      order: { id: 'ASC' },
    });
    const ids = new Map(found.map((organisation) => [keyOf(organisation), organisation.id]));
    for (const { organisation } of read) {
      if (ids.has(keyOf(organisation))) continue;
      const id = newId();
      await tx.manager.insert(Organisation, {
        ...organisation,
        id,
        kind: 'service_company',
        website: null,
        createdAt: this.clock.now(),
      });
      await tx.record(OrganisationCreated({ subjectId: id, actorId: null, data: { organisationId: id } }));
      ids.set(keyOf(organisation), id);
    }
    return { of: ({ organisation }) => ids.get(keyOf(organisation)) ?? '' };
  }
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
  return Object.entries(content).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(need[key as keyof NeedContent]),
  );
}

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

function eventOf(need: Need): { subjectId: string; actorId: null; data: { needId: string } } {
  return { subjectId: need.id, actorId: null, data: { needId: need.id } };
}
