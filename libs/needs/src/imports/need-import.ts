import { Injectable } from '@nestjs/common';
import {
  Actor,
  beginOrganisation,
  keyOfOrganisation,
  type KnownOrganisation,
  knownOrganisations,
  lockOrganisationImports,
  Organisation,
} from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import {
  type AuditedChange,
  Database,
  type EventToRecord,
  newId,
  type Transaction,
} from '@passerelle/database';
import {
  allProblems,
  type ImportedObject,
  importInBatches,
  type ImportProblem,
  type ImportRow,
  type ImportSummary,
  orUndone,
  type ReadableRow,
  rejectionOf,
  remarkUnknownKeys,
  type RowDecision,
  type RowProblem,
  hasSameContent,
  type WatchBatch,
} from '@passerelle/imports';
import { InvalidInput, isUuid, type Sentence } from '@passerelle/problems';
import { In, IsNull } from 'typeorm';
import { type Known, NeedChecks } from '../need-checks.js';
import { auditOfNeed, onNeed } from '../need/need.audit.js';
import { Need, type NeedState } from '../need/need.entity.js';
import { NeedDrafted, NeedEdited, NeedPublished, NeedSubmitted } from '../need/need.events.js';
import type { NeedContent } from '../need/need-fields.js';
import { sentences } from '../needs.sentences.js';
import { type ImportedNeed, needLayout, readNeed, roughly } from './imported-need.js';
import { beforeOf } from './need-before.js';

export interface NeedImportOptions {
  /** The person who imports; null: the command line. */
  by?: string | null;
  watch?: WatchBatch;
  /** Called after each batch with the number of rows done. */
  onProgress?(done: number): void;
  /** Called for unusual values in accepted rows. */
  onWarning?(warning: ImportProblem): void;
}

const DAY = 24 * 3_600_000;

/** State of a run: the rows that it has accepted. */
interface Run {
  by: string | null;
  watch: WatchBatch | undefined;
  warn: (warning: ImportProblem) => void;
  /** By `externalId`. */
  accepted: Map<string, { row: number; fingerprint: string }>;
}

/** Rows and events of a batch, all written at once at its end. */
interface Made {
  companies: Organisation[];
  needs: Need[];
  changedNeeds: Need[];
  events: EventToRecord<object>[];
  changes: AuditedChange[];
  /** Called once everything is written: then the versions are known. */
  objects: (() => ImportedObject)[];
}

type Read = ImportedNeed & { row: number; content: NeedContent };

/** Imports needs, and creates their companies if they are unknown. */
@Injectable()
export class NeedImport {
  constructor(
    private readonly database: Database,
    private readonly checks: NeedChecks,
    private readonly clock: Clock,
  ) {}

  /**
   * Creates or updates the need of each row that can be accepted; an existing need is found by its `externalId`. Only people change the
   * state and the company of an existing need: an import changes just its content, unless the need is closed. An interrupted run has
   * imported whole batches.
   */
  async importRows(
    rows: AsyncIterable<ImportRow>,
    { onProgress, onWarning, by = null, watch }: NeedImportOptions = {},
  ): Promise<ImportSummary> {
    const warn = (warning: ImportProblem): void => onWarning?.(warning);
    const run: Run = { by, watch, warn, accepted: new Map() };
    const known = remarkUnknownKeys(rows, needLayout.columns, warn);
    return importInBatches(known, (batch) => this.importBatch(run, batch), { onProgress });
  }

  private async importBatch(run: Run, batch: readonly ReadableRow[]): Promise<ImportSummary> {
    const summary: ImportSummary = { created: 0, updated: 0, unchanged: 0, rejected: [] };
    const read = await this.read(batch, summary);
    await orUndone(() => this.database.transaction((tx) => this.write(tx, run, read, summary)));
    return summary;
  }

  private async write(
    tx: Transaction,
    run: Run,
    read: readonly Read[],
    summary: ImportSummary,
  ): Promise<void> {
    await lockOrganisationImports(tx);
    const known = await lockKnown(tx, read);
    const named = read.map(({ organisation }) => organisation);
    const companies = await knownOrganisations(tx, named, { kind: 'service_company' });
    const made: Made = {
      companies: [],
      needs: [],
      changedNeeds: [],
      events: [],
      changes: [],
      objects: [],
    };
    const decisions: RowDecision[] = summary.rejected.map(({ row, field }) => ({
      row,
      outcome: 'rejected',
      of: field,
    }));
    for (const each of read) {
      try {
        const need = known.get(each.externalId);
        const version = need === undefined ? '' : `${need.id} ${need.version} `;
        const outcome = this.importNeed(tx, run, each, need, companies, made);
        summary[outcome] += 1;
        decisions.push({
          row: each.row,
          outcome,
          of: outcome === 'unchanged' ? '' : `${version}${each.fingerprint}`,
        });
        if (!run.accepted.has(each.externalId)) run.accepted.set(each.externalId, each);
      } catch (error) {
        const problem = rejected(each.row, error);
        summary.rejected.push(problem);
        decisions.push({ row: each.row, outcome: 'rejected', of: problem.field });
      }
    }
    if (made.companies.length > 0) await tx.manager.insert(Organisation, made.companies);
    if (made.needs.length > 0) await tx.manager.insert(Need, made.needs);
    // These needs exist, and their rows are locked.
    if (made.changedNeeds.length > 0) await tx.manager.upsert(Need, made.changedNeeds, ['id']);
    await tx.record(...made.events);
    await tx.audit(...made.changes);
    await run.watch?.(tx, { decisions, objects: made.objects.map((of) => of()) });
  }

  /** The rows that can be accepted; the others are added to the summary. */
  private async read(batch: readonly ReadableRow[], summary: ImportSummary): Promise<Read[]> {
    const known = await this.checks.lookUp(batch.map(({ value }) => roughly(value).territories));
    const read: Read[] = [];
    for (const { row, value, problems } of batch) {
      try {
        read.push({ row, ...(await this.readOne(value, problems, known)) });
      } catch (error) {
        summary.rejected.push(rejected(row, error));
      }
    }
    return read;
  }

  /** @throws {InvalidInput} with all problems of the row, whatever their number. */
  private async readOne(
    value: Record<string, unknown>,
    unreadable: readonly RowProblem[],
    known: Known,
  ): Promise<Omit<Read, 'row'>> {
    let found: readonly RowProblem[] = [];
    try {
      const dayIn = (days: number) => dayInFrance(new Date(this.clock.now().getTime() + days * DAY));
      const need = readNeed(value, dayIn);
      const content = await this.checks.check(need.input, { orLabels: true, known });
      if (unreadable.length === 0) return { ...need, content };
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      found = error.found;
    }
    // A status that could not be read may be `draft`.
    const complete = value['status'] !== 'draft' && unreadable.every(({ field }) => field !== 'status');
    const others = await this.checks.problemsIn(roughly(value), { complete, orLabels: true, known });
    const all = allProblems(allProblems(unreadable, found), others);
    throw new InvalidInput(all.map(({ rule = 'cell', ...problem }) => ({ ...problem, rule })));
  }

  /** @throws {InvalidInput} before anything is written. */
  private importNeed(
    tx: Transaction,
    run: Run,
    read: Read,
    need: Need | undefined,
    companies: Map<string, KnownOrganisation>,
    made: Made,
  ): 'created' | 'updated' | 'unchanged' {
    const { accepted } = run;
    const before = accepted.get(read.externalId);
    if (before !== undefined) {
      if (before.fingerprint === read.fingerprint) return 'unchanged';
      throw refused('externalId', 'once', sentences.alreadyInFile({ row: before.row }));
    }
    if (need === undefined) {
      this.create(tx, read, companies, run, made);
      return 'created';
    }
    if (read.givesState && progress[read.state] > progress[need.state])
      throw refused('status', 'by_people', sentences.stateNotByImport());
    if (need.importFingerprint === read.fingerprint || hasSameContent<NeedContent>(need, read.content))
      return 'unchanged';
    this.update(need, read, run, made);
    return 'updated';
  }

  private create(
    tx: Transaction,
    read: Read,
    companies: Map<string, KnownOrganisation>,
    { warn, by }: Run,
    made: Made,
  ): void {
    const event = { draft: NeedDrafted, submitted: NeedSubmitted, published: NeedPublished }[
      read.state as string
    ];
    if (event === undefined) throw refused('status', 'beginning', sentences.notABeginning());
    if (read.state !== 'draft') this.checks.assertSubmittable(read.content);
    const { name, siret } = read.organisation;
    const company = this.companyOf(tx, read, companies, by, made);
    if (siret !== null && company.name.toLowerCase() !== name.toLowerCase())
      warn({
        row: read.row,
        field: 'organisation',
        message: sentences.siretOfAnother({ known: company.name, said: name }),
      });
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
    if (read.state !== 'draft') need.submit(now);
    if (read.state === 'published') need.publish(now);
    made.needs.push(need);
    made.events.push(event(eventOf(need)));
    made.changes.push({ ...byImport(need, by), before: null, after: auditOfNeed(need) });
    made.objects.push(() => ({ ...objectOf(read, need), outcome: 'created', before: null }));
  }

  private update(need: Need, read: Read, { by }: Run, made: Made): void {
    if (need.state === 'closed') throw refused('externalId', 'closed', sentences.closedForImport());
    if (need.state !== 'draft') this.checks.assertSubmittable(read.content);
    const before = auditOfNeed(need);
    const asItWas = beforeOf(need);
    need.edit(read.content, this.clock.now());
    need.importFingerprint = read.fingerprint;
    // A statement that updates many rows does not raise their versions by itself.
    need.version += 1;
    made.changedNeeds.push(need);
    made.events.push(NeedEdited(eventOf(need)));
    made.changes.push({ ...byImport(need, by), before, after: auditOfNeed(need) });
    made.objects.push(() => ({ ...objectOf(read, need), outcome: 'updated', before: asItWas }));
  }

  /** @throws {InvalidInput} if it is not certain which company is meant. */
  private companyOf(
    tx: Transaction,
    { row, organisation: named }: Read,
    companies: Map<string, KnownOrganisation>,
    by: string | null,
    made: Made,
  ): Organisation {
    const { name, siret } = named;
    const known = companies.get(keyOfOrganisation(named));
    if (known === undefined) {
      if (siret === null && isUuid(name)) throw refused('organisation', 'exists', sentences.noSuchCompany());
      const content = { ...named, kind: 'service_company' as const, website: null };
      const now = this.clock.now();
      const begun = beginOrganisation(tx, content, { personId: by, now, action: 'import' });
      const { organisation: company } = begun;
      made.companies.push(company);
      made.events.push(begun.event);
      made.changes.push(begun.change);
      companies.set(keyOfOrganisation(named), { organisation: company });
      made.objects.push(() => ({
        row,
        kind: 'organisation',
        id: company.id,
        version: company.version,
        outcome: 'created',
        before: null,
      }));
      return company;
    }
    if (known.onlyByName) throw refused('organisation', 'unproven', sentences.companyOnlyByName({ name }));
    if (known.organisation.kind !== 'service_company') {
      const field = siret === null ? 'organisation' : 'siret';
      throw refused(
        field,
        'service_company',
        sentences.notAServiceCompany({ name: known.organisation.name }),
      );
    }
    return known.organisation;
  }
}

const byImport = (need: Need, by: string | null) => ({
  ...onNeed(Actor.system, need, 'import'),
  actorId: by,
});

const objectOf = ({ row }: Read, { id, version }: Need) => ({ row, kind: 'need' as const, id, version });

/** The existing needs of a batch. A need written in the product is found by its id, which an export gives. */
async function lockKnown(tx: Transaction, read: readonly Read[]): Promise<Map<string, Need>> {
  const externalIds = read.map(({ externalId }) => externalId);
  const found = await tx.manager.find(Need, {
    where: [{ externalId: In(externalIds) }, { externalId: IsNull(), id: In(externalIds.filter(isUuid)) }],
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(found.map((need) => [need.externalId ?? need.id, need]));
}

const refused = (field: string, rule: string, message: Sentence): InvalidInput =>
  new InvalidInput([{ field, rule, message }]);

function rejected(row: number, error: unknown): ImportProblem {
  if (!(error instanceof InvalidInput)) throw error;
  return rejectionOf(row, error.found);
}

/**
 * How far a need has advanced through the states that only people may change. People may also put a need back into an
 * earlier state.
 */
const progress: Record<NeedState, number> = {
  draft: 0,
  submitted: 1,
  changes_requested: 1,
  published: 2,
  expired: 2,
  closed: 3,
};

function eventOf(need: Need): { subjectId: string; actorId: null; data: { needId: string } } {
  return { subjectId: need.id, actorId: null, data: { needId: need.id } };
}
