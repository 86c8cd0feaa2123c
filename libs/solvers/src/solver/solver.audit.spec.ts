import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor, AuditLog, RateLimits } from '@passerelle/accounts';
import { actorOf, aPerson } from '@passerelle/accounts/testing';
import { type AuditEntry, newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { Forbidden } from '@passerelle/problems';
import { Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { aSolver, aSolverInput } from '../../testing/index.js';
import { ContactRefusals } from '../contacts/contact-refusal.entity.js';
import { SolverImport } from '../imports/solver-import.js';
import { SolversService } from '../solvers.service.js';
import { Idea } from './idea.entity.js';
import { auditedOfSolver, notAuditedOfSolver } from './solver.audit.js';
import { Solver } from './solver.entity.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const curator = new Actor(newId(), 'curator', [], undefined);
let service: SolversService;
let imports: SolverImport;

beforeAll(() => {
  const { database, clock } = given;
  const about = [new Taxonomy(database), new TerritoriesService(database), new ContactRefusals()] as const;
  service = new SolversService(database, ...about, new RateLimits(database, clock), clock);
  imports = new SolverImport(database, ...about, clock);
});
beforeEach(() => given.clock.set(now));

const entriesOf = async (id: string): Promise<AuditEntry[]> =>
  [...(await new AuditLog(given.database).of('solver', id, { first: 100 })).nodes].toReversed();
const actionsOf = async (id: string): Promise<string[]> => (await entriesOf(id)).map(({ action }) => action);

it('every column of a profile is in the log or knowingly out', () => {
  const { columns } = given.database.dataSource.getMetadata(Solver);
  const written = columns.filter(({ isInsert }) => isInsert).map(({ propertyName }) => propertyName);
  expect([...auditedOfSolver, ...notAuditedOfSolver].toSorted()).toEqual(written.toSorted());
});

describe('the log of a profile', () => {
  it('says who made and changed it, when, and what it was before and after', async () => {
    const holder = await actorOf(given.database, (await aPerson(given.database)).id);
    const { id } = await service.create(holder, 'student', null, aSolverInput());
    given.clock.advance(60_000);
    await service.update(holder, id, aSolverInput({ headline: 'Sans caméra', monthlyCap: 2 }));
    await service.pause(holder, id);
    await service.resume(holder, id);
    const absence = { from: '2026-12-01', until: '2026-12-08' };
    await service.setAbsence(holder, id, absence);
    const by = { actorId: holder.personId, objectKind: 'solver' };
    const pausedAt = given.clock.now().toISOString();
    expect(await entriesOf(id)).toMatchObject([
      {
        ...by,
        action: 'create',
        recordedAt: now,
        before: null,
        after: { name: 'Veille Douce', kind: 'student', personId: holder.personId },
      },
      {
        ...by,
        action: 'edit',
        recordedAt: given.clock.now(),
        before: { headline: '', monthlyCap: 4 },
        after: { headline: 'Sans caméra', monthlyCap: 2 },
      },
      { ...by, action: 'pause', before: { pausedAt: null }, after: { pausedAt } },
      { ...by, action: 'resume', before: { pausedAt }, after: { pausedAt: null } },
      {
        ...by,
        action: 'setAbsence',
        before: { awayFrom: null, awayUntil: null },
        after: { awayFrom: absence.from, awayUntil: absence.until },
      },
    ]);
    expect((await entriesOf(id))[1]?.after).toEqual({ headline: 'Sans caméra', monthlyCap: 2 });
  });

  it('records the results of its ideas', async () => {
    const solver = await aSolver(given.database, { ideas: [{ title: 'Tapis', description: '' }] });
    const idea = await given.database.manager.findOneByOrFail(Idea, { solverId: solver.id });
    await service.updateIdea(curator, idea.id, { title: 'Tapis', description: '' });
    await service.updateIdea(curator, idea.id, { title: 'Tapis antichute', description: '' });
    await service.removeIdea(curator, idea.id);
    const ideas = (title: string) => ({ ideas: [{ title, description: '' }] });
    expect(await entriesOf(solver.id)).toMatchObject([
      {
        actorId: curator.personId,
        action: 'editIdeas',
        before: ideas('Tapis'),
        after: ideas('Tapis antichute'),
      },
      { action: 'editIdeas', before: ideas('Tapis antichute'), after: { ideas: [] } },
    ]);
  });

  it('does not record an edit that changes nothing or is refused', async () => {
    const { id } = await service.create(curator, 'startup', null, aSolverInput());
    await service.update(curator, id, aSolverInput());
    await expect(
      service.update(await actorOf(given.database, (await aPerson(given.database)).id), id, aSolverInput()),
    ).rejects.toThrow(Forbidden);
    expect(await actionsOf(id)).toEqual(['create']);
  });

  it('says which address a curator had invited', async () => {
    const { id } = await aSolver(given.database, { contactEmail: null });
    await service.invite(curator, id, 'cuisine@repas.example');
    expect(await entriesOf(id)).toMatchObject([
      {
        actorId: curator.personId,
        action: 'invite',
        before: { contactEmail: null, invitedAt: null },
        after: { contactEmail: 'cuisine@repas.example', invitedAt: now.toISOString() },
      },
    ]);
  });

  it('records what an import made and changed, by nobody', async () => {
    const row = {
      externalId: 'veille',
      kind: 'startup',
      name: 'Veille Douce',
      description: aSolverInput().description,
      tags: aSolverInput().tags,
      territories: aSolverInput().territories,
      ideas: [{ title: 'Tapis', description: 'Un tapis.' }],
    };
    const importOne = async (value: Record<string, unknown>): Promise<string> => {
      async function* rows() {
        yield { row: 1, value };
      }
      const { rejected } = await imports.importRows(rows());
      expect(rejected).toEqual([]);
      return (await given.database.manager.findOneByOrFail(Solver, { externalId: 'veille' })).id;
    };
    const id = await importOne(row);
    await importOne(row);
    await importOne({ ...row, name: 'Veille Plus', ideas: [{ title: 'Bracelet', description: '' }] });
    expect(await entriesOf(id)).toEqual([
      expect.objectContaining({ actorId: null, action: 'import', before: null, after: null }),
      expect.objectContaining({
        actorId: null,
        action: 'import',
        before: { name: 'Veille Douce', ideas: [{ title: 'Tapis', description: 'Un tapis.' }] },
        after: { name: 'Veille Plus', ideas: [{ title: 'Bracelet', description: '' }] },
      }),
    ]);
  });
});
