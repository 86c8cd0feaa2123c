import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { type AuditedChange, Database, newId, type Transaction } from '@passerelle/database';
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
  hasSameContent,
  type WatchBatch,
} from '@passerelle/imports';
import { InvalidInput, isUuid, type Sentence } from '@passerelle/problems';
import { MAX_TAGS, Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { type EntityManager, In, IsNull } from 'typeorm';
import { ContactRefusals } from '../contacts/contact-refusal.entity.js';
import { noteLabels } from '../labels/import-labels.js';
import { Idea } from '../solver/idea.entity.js';
import { importLock } from '../solver/one-profile-each.js';
import { auditOfIdeas, auditOfSolver, onSolver } from '../solver/solver.audit.js';
import type { SolverContent } from '../solver/solver-fields.js';
import { Solver } from '../solver/solver.entity.js';
import { SolversImported } from '../solver/solver.events.js';
import { sentences } from '../solvers.sentences.js';
import { withIds } from './ids-of-ideas.js';
import {
  type ImportedIdea,
  type ImportedSolver,
  readSolver,
  referencesIn,
  solverLayout,
} from './imported-solver.js';
import { beforeOf } from './solver-before.js';

export interface SolverImportOptions {
  /** Called after each batch with the number of rows done. */
  onProgress?(done: number): void;
  /** Called for corrections in accepted rows. */
  onWarning?(warning: ImportProblem): void;
  /** The person who imports; null: the command line. */
  by?: string | null;
  watch?: WatchBatch;
  /**
   * The profiles are notified of needs that are already open. Without this option, only of needs published later.
   */
  tells?: boolean;
}

/** State of a run: the rows that it has seen. */
interface Run {
  id: string;
  by: string | null;
  watch: WatchBatch | undefined;
  warn: (warning: ImportProblem) => void;
  tells: boolean;
  /** By identifier: the identity that keeps it, and the first row of each identity that has this identifier. */
  bearers: Map<string, { owner: string | undefined; rows: Map<string, number> }>;
  /** By stored identifier. */
  seen: Map<string, { row: number; fingerprint: string }>;
}

type Read = ImportedSolver & { row: number };

interface ChangedIdeas {
  solver: Solver;
  known: readonly Idea[];
  ideasOfRow: readonly ImportedIdea[];
}

/** Imports profiles, which nobody holds until they are claimed. */
@Injectable()
export class SolverImport {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
    private readonly refusals: ContactRefusals,
    private readonly clock: Clock,
  ) {}

  /**
   * Creates or updates the profile of each row that can be accepted; an existing profile is found by its `externalId`. The words of a
   * claimed profile's holder are never changed. An interrupted run has imported whole batches.
   */
  async importRows(
    rows: AsyncIterable<ImportRow>,
    { onProgress, onWarning, by = null, watch, tells = false }: SolverImportOptions = {},
  ): Promise<ImportSummary> {
    const run: Run = {
      id: newId(),
      by,
      watch,
      warn: (warning) => onWarning?.(warning),
      tells,
      bearers: new Map(),
      seen: new Map(),
    };
    const known = remarkUnknownKeys(rows, solverLayout.columns, run.warn);
    const summary = await importInBatches(known, (batch) => this.importBatch(run, batch), { onProgress });
    this.warnOfSharedIdentifiers(run);
    return summary;
  }

  private async importBatch(run: Run, batch: readonly ReadableRow[]): Promise<ImportSummary> {
    const summary: ImportSummary = { created: 0, updated: 0, unchanged: 0, rejected: [] };
    const read = await this.read(run, batch, summary.rejected);
    await orUndone(() => this.database.transaction((tx) => this.write(tx, run, read, summary)));
    return summary;
  }

  private async write(
    tx: Transaction,
    run: Run,
    read: readonly Read[],
    summary: ImportSummary,
  ): Promise<void> {
    await tx.manager.query('SELECT pg_advisory_xact_lock($1)', [importLock]);
    const known = await lockKnown(tx.manager, read);
    const now = this.clock.now();
    const meant = await noteLabels(
      tx.manager,
      read.flatMap(({ content }) => content.keywords ?? []),
      now,
    );
    const changed: Solver[] = [];
    const ideas: ChangedIdeas[] = [];
    const audited: (() => AuditedChange)[] = [];
    const decisions = rejectedOf(summary);
    const objects: (() => ImportedObject)[] = [];

    for (const { row, content: written, ideas: ideasOfRow, fingerprint, ...identifiers } of read) {
      const content = withMeantTags(written, meant);
      const reject = (message: Sentence): void => {
        summary.rejected.push({ row, field: 'externalId', message });
        decisions.push({ row, outcome: 'rejected', of: 'externalId' });
      };
      const decide = (outcome: 'created' | 'updated' | 'unchanged', of: string): void => {
        summary[outcome] += 1;
        decisions.push({ row, outcome, of });
      };
      const externalId = storedIdentifier(run, row, identifiers, known);
      const before = run.seen.get(externalId);
      run.seen.set(externalId, before ?? { row, fingerprint });
      const solver = known.get(externalId);
      if (before) {
        if (before.fingerprint === fingerprint) decide('unchanged', '');
        else reject(sentences.alreadyInFile({ row: before.row }));
      } else if (solver === undefined) {
        const created = Object.assign(Solver.begin(newId(), now), {
          externalId,
          importFingerprint: fingerprint,
          version: 1,
        });
        created.describe({ worksRemotely: content.kind !== 'student', ...content }, now);
        changed.push(created);
        if (ideasOfRow) ideas.push({ solver: created, known: [], ideasOfRow });
        audited.push(() => ({
          ...byImport(run, created),
          before: null,
          after: auditOfSolver(created),
          actionOnly: true,
        }));
        objects.push(() => ({ ...objectOf(row, created), outcome: 'created', before: null }));
        decide('created', fingerprint);
      } else if (solver.importFingerprint === fingerprint || isUnchanged(solver, content, ideasOfRow)) {
        decide('unchanged', '');
      } else if (solver.isClaimed) {
        reject(sentences.isClaimed());
      } else {
        decide('updated', `${solver.id} ${solver.version} ${fingerprint}`);
        const contentBefore = beforeOf(solver);
        objects.push(() => ({ ...objectOf(row, solver), outcome: 'updated', before: contentBefore }));
        const asItWas = { ...auditOfSolver(solver), ideas: auditOfIdeas(solver.ideas) };
        audited.push(() => ({
          ...byImport(run, solver),
          before: asItWas,
          after: { ...auditOfSolver(solver), ideas: ideasOfRow ? auditOfIdeas(ideasOfRow) : asItWas.ideas },
        }));
        solver.describe(content, now);
        solver.importFingerprint = fingerprint;
        // A statement for many rows does not raise their versions by itself.
        solver.version += 1;
        changed.push(solver);
        if (ideasOfRow && !sameIdeas(solver.ideas, ideasOfRow))
          ideas.push({ solver, known: solver.ideas, ideasOfRow });
      }
    }
    if (changed.length > 0) await this.store(tx, run, changed, ideas, audited);
    await run.watch?.(tx, { decisions, objects: objects.map((of) => of()) });
  }

  private async store(
    tx: Transaction,
    run: Run,
    changed: readonly Solver[],
    ideas: readonly ChangedIdeas[],
    given: readonly (() => AuditedChange)[],
  ): Promise<void> {
    await this.refusals.apply(tx.manager, changed);
    await tx.manager.upsert(Solver, [...changed], ['id']);
    await replaceIdeas(tx.manager, ideas);
    const solverIds = changed.map(({ id }) => id);
    const data = { solverIds, ...(run.tells && { tells: true as const }) };
    await tx.record(SolversImported({ subjectId: run.id, actorId: run.by, data }));
    // The first content of a new profile is in the profile itself, or in the `before` of its first change.
    await tx.audit(...given.map((change) => change()));
  }

  /** The rows that can be accepted; the others are added to `rejected`. */
  private async read(run: Run, batch: readonly ReadableRow[], rejected: ImportProblem[]): Promise<Read[]> {
    const snapshot = await this.taxonomy.snapshot();
    const looked = batch.map(({ row, value, problems: unreadable }) => {
      try {
        const read: Read = { row, ...readSolver(value, snapshot) };
        const { unknownTags, content } = read;
        return {
          row,
          unreadable,
          problems: [],
          read,
          unknownTags,
          territoryCodes: content.territoryCodes ?? [],
        };
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        return { row, unreadable, problems: error.found, ...referencesIn(value, snapshot) };
      }
    });
    const codes = looked.flatMap(({ territoryCodes }) => territoryCodes);
    const unknown = await this.territories.explainUnknown(codes);
    const accepted: Read[] = [];
    for (const { row, unreadable, problems, read, unknownTags, territoryCodes } of looked) {
      const all = allProblems(unreadable, [
        ...problems,
        ...unknownTags.map((tag) => ({ field: 'tags', message: sentences.unknownTag({ reference: tag }) })),
        ...territoryCodes.flatMap((code) => {
          const message = unknown.get(code);
          return message === undefined ? [] : { field: 'territories', message: message };
        }),
      ]);
      if (all.length > 0) rejected.push(rejectionOf(row, all));
      if (all.length > 0 || read === undefined) continue;
      for (const warning of read.dropped) run.warn({ row, ...warning });
      accepted.push(read);
    }
    return accepted;
  }

  private warnOfSharedIdentifiers(run: Run): void {
    const shared = [...run.bearers].filter(([, { rows }]) => rows.size > 1);
    if (shared.length === 0) return;
    const rows = shared.flatMap(([, bearers]) => [...bearers.rows.values()]);
    const some = shared.map(([externalId]) => externalId).slice(0, 3);
    if (shared.length > some.length) some.push('…');
    run.warn({
      row: Math.min(...rows),
      field: 'externalId',
      message: sentences.sharedIdentifiers({ rows: rows.length, identifiers: some }),
    });
  }
}

/**
 * The existing profiles of a batch, by stored identifier. A profile written in the product has no stored identifier: it is found by its id,
 * which an export gives as its identifier.
 */
async function lockKnown(manager: EntityManager, read: readonly Read[]): Promise<Map<string, Solver>> {
  const externalIds = read.flatMap((each) => [each.externalId, distinguished(each)]);
  const known = await manager.find(Solver, {
    where: [
      { externalId: In(externalIds) },
      { externalId: IsNull(), id: In(read.map(({ externalId }) => externalId).filter(isUuid)) },
    ],
    // Always in the same order, so that two imports do not deadlock.
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const ideas = await manager.find(Idea, {
    where: { solverId: In(known.map(({ id }) => id)) },
    order: { id: 'ASC' },
  });
  const byId = new Map(known.map((solver) => [solver.id, Object.assign(solver, { ideas: [] as Idea[] })]));
  for (const idea of ideas) byId.get(idea.solverId)?.ideas.push(idea);
  return new Map(known.map((solver) => [solver.externalId ?? solver.id, solver]));
}

/** The content of a row, with the tags that its labels mean to curators. None of these tags if they would be too many. */
function withMeantTags<Content extends Partial<SolverContent>>(
  content: Content,
  meant: ReadonlyMap<string, readonly string[]>,
): Content {
  const own = content.tagIds ?? [];
  const tagIds = new Set([...own, ...(content.keywords ?? []).flatMap((label) => meant.get(label) ?? [])]);
  return tagIds.size === own.length || tagIds.size > MAX_TAGS
    ? content
    : { ...content, tagIds: [...tagIds].toSorted() };
}

const byImport = ({ by }: Run, { id }: Solver) => onSolver({ personId: by }, id, 'import');

const objectOf = (row: number, { id, version }: Solver) => ({ row, kind: 'solver' as const, id, version });

/** The rows that were rejected before anything in them was looked up. */
const rejectedOf = ({ rejected }: ImportSummary): RowDecision[] =>
  rejected.map(({ row, field }) => ({ row, outcome: 'rejected', of: field }));

const distinguished = ({ externalId, identity }: Pick<Read, 'externalId' | 'identity'>): string =>
  `${externalId}#${identity}`;

/**
 * The stored identifier of a row. Some files give several projects the same identifier (when one has lost its number, say). The first
 * project keeps it. The others get a suffix made from their identity, so that a later import finds each of them again, in any order.
 */
function storedIdentifier(
  { bearers }: Run,
  row: number,
  identifiers: Pick<Read, 'externalId' | 'identity'>,
  known: ReadonlyMap<string, Solver>,
): string {
  const { externalId, identity } = identifiers;
  const all = bearers.get(externalId) ?? { owner: undefined, rows: new Map<string, number>() };
  bearers.set(externalId, all);
  if (!all.rows.has(identity)) all.rows.set(identity, row);
  const own = distinguished(identifiers);
  if (known.has(own)) return own;
  all.owner ??= identity;
  return all.owner === identity ? externalId : own;
}

function isUnchanged(
  solver: Solver,
  content: Partial<SolverContent>,
  ideas: ImportedIdea[] | undefined,
): boolean {
  return (
    hasSameContent<SolverContent>(solver, content) && (ideas === undefined || sameIdeas(solver.ideas, ideas))
  );
}

const sameIdeas = (known: readonly ImportedIdea[], ideasOfRow: readonly ImportedIdea[]): boolean =>
  known.length === ideasOfRow.length &&
  ideasOfRow.every(
    ({ title, description }, i) => known[i]?.title === title && known[i].description === description,
  );

async function replaceIdeas(manager: EntityManager, changes: readonly ChangedIdeas[]): Promise<void> {
  if (changes.length === 0) return;
  await manager.delete(Idea, { solverId: In(changes.map(({ solver }) => solver.id)) });
  await manager.insert(
    Idea,
    changes.flatMap(({ solver, known, ideasOfRow }) =>
      withIds(ideasOfRow, known).map((idea) => ({ ...idea, ...hidingOf(idea, known), solverId: solver.id })),
    ),
  );
}

/** An idea that a curator has hidden stays hidden, whichever of its two texts a file changes. */
function hidingOf(
  { title, description }: ImportedIdea,
  known: readonly Idea[],
): Pick<Idea, 'hiddenAt' | 'hiddenReason'> {
  const hidden = known.find(
    (idea) =>
      idea.hiddenAt !== null &&
      (idea.title === title || (description !== '' && idea.description === description)),
  );
  return { hiddenAt: hidden?.hiddenAt ?? null, hiddenReason: hidden?.hiddenReason ?? null };
}
