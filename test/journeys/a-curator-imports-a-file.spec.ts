import { beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { ConceptIdea, ConceptNeed, Joining } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { AuditEntry, newId, OutboxEvent } from '@passerelle/database';
import { eventsOf, waitingForLocks } from '@passerelle/harness';
import { ask } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { ImportPlansService, WorkOnImport } from '@passerelle/import-plans';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Idea, Solver, SolverImport } from '@passerelle/solvers';
import { type Sender, senderOf } from '@passerelle/harness/imports';
import { In } from 'typeorm';

const HOUR = 3_600_000;
const product = bootProduct();
let nadia: Sender;
let karim: Sender;
beforeAll(async () => {
  nadia = await senderOf(product, 'nadia@ovlt.example');
  karim = await senderOf(product, 'karim@ovlt.example');
});

const solversIn = (...rows: string[]): string => ['Identifiant;Type;Nom;Description', ...rows].join('\n');
const solver = (externalId: string) => product.database.manager.findOneBy(Solver, { externalId });
const work = (id: string): Promise<void> => product.app.get(WorkOnImport).on(id);
const tables = async (id: string): Promise<Record<string, number>> => {
  const [counts] = await product.database.manager.query<[Record<string, number>]>(
    `SELECT (SELECT count(*)::int FROM import_file WHERE plan_id = $1) AS files,
       (SELECT count(*)::int FROM import_line WHERE plan_id = $1) AS lines`,
    [id],
  );
  return counts;
};

describe('a file', () => {
  it('is planned without a trace, then applied as it was planned, and kept no longer', async () => {
    const sent = await nadia.planned(
      'solvers',
      'porteurs.csv',
      solversIn('a1;start-up;Lampe douce;Des veilleuses', 'a2;licorne;X;'),
    );
    expect(sent).toMatchObject({
      state: 'planned',
      counts: { created: 1, changed: 0, unchanged: 0, refused: 1 },
      problems: [
        {
          row: 3,
          column: 'B',
          message: 'Cette valeur n’est pas connue.',
          advice: expect.stringMatching(/start-up/),
        },
        { row: 3, column: 'C' },
      ],
      viewerCan: { plan: true, apply: true, undo: false, drop: true },
    });
    expect(await solver('a1')).toBeNull();
    expect(await product.database.manager.countBy(OutboxEvent, { name: 'SolversImported' })).toBe(0);
    expect(await nadia.apply(sent.id, sent.planHash)).toMatchObject({ state: 'applying' });
    await product.settled();
    expect(await nadia.see(sent.id)).toMatchObject({
      state: 'applied',
      counts: sent.counts,
      appliedBy: { name: 'nadia' },
    });
    const made = await solver('a1');
    expect(made).toMatchObject({ kind: 'startup', name: 'Lampe douce' });
    expect(await tables(sent.id)).toEqual({ files: 0, lines: 1 });
    const entries = await product.database.manager.findBy(AuditEntry, { objectId: made?.id });
    expect(entries).toMatchObject([{ action: 'import', actorId: expect.any(String) }]);
  });

  it('names all that is wrong with a row, also where a cell cannot be read', async () => {
    const heading = 'Identifiant;Structure;SIRET;Titre;Description;Étiquettes;Territoires';
    const { problems, counts } = await nadia.planned(
      'needs',
      'besoins.csv',
      [heading, `z1;Aide;4,43E+13;;Des chutes la nuit;theme:inconnu;Ailleurs sur Rien`].join('\n'),
    );
    expect(counts).toMatchObject({ created: 0, refused: 1 });
    expect(problems.map(({ column }) => column).toSorted()).toEqual(['C', 'D', 'F', 'G']);
  });

  it('asks about rows that are alike under two identifiers, and leaves out what the curator says', async () => {
    const text = 'Une plateforme qui trouve un remplaçant à domicile en moins d’une heure.';
    const sent = await nadia.planned(
      'solvers',
      'doublons.csv',
      solversIn(
        `likeness1;start-up;Relève express;${text}`,
        'likeness2;start-up;Jardins du Val;Entretien',
        'likeness3;start-up;RELEVE  Express;Autre texte',
        `likeness4;start-up;Tournée;${text}`,
        'likeness5;start-up;Voisins;Entretien',
      ),
    );
    // Equal short texts prove nothing. Without a choice, both of a pair are imported.
    expect(sent).toMatchObject({
      counts: { created: 5 },
      likenesses: [
        { row: 4, like: 2, by: 'name' },
        { row: 5, like: 2, by: 'text' },
      ],
      leftOut: [],
    });
    const columns = sent.columns.map(({ field }) => field);
    expect(await nadia.plan(sent.id, columns, [3])).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'leftOut' }],
    });
    expect(await nadia.plan(sent.id, columns, [4])).toMatchObject({ state: 'planning' });
    await product.settled();
    const again = await nadia.see(sent.id);
    expect(again).toMatchObject({ counts: { created: 4 }, likenesses: sent.likenesses, leftOut: [4] });
    await nadia.apply(sent.id, again.planHash);
    await product.settled();
    expect(await nadia.see(sent.id)).toMatchObject({ state: 'applied', counts: { created: 4 } });
    expect([await solver('likeness1'), await solver('likeness3'), await solver('likeness4')]).toMatchObject([
      {},
      null,
      {},
    ]);
  });

  it('waits for its columns where their headings do not say enough', async () => {
    const sent = await nadia.planned('solvers', 'x.csv', 'Truc;Machin;Chose\nm1;start-up;Ajusté');
    expect(sent).toMatchObject({
      state: 'read',
      counts: null,
      columns: [{ field: null }, { field: null }, { field: null }],
    });
    expect(await nadia.plan(sent.id, ['externalId', null, 'name'])).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ field: 'columns', message: 'Dites quelle colonne est « Type de porteur ».' }],
    });
    for (const wrong of [
      ['name', 'name', 'kind'],
      ['x', null, null],
      ['name', 'kind'],
    ])
      expect(await nadia.plan(sent.id, wrong)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await nadia.plan(sent.id, ['externalId', 'kind', 'name'])).toMatchObject({ state: 'planning' });
    await product.settled();
    expect(await nadia.see(sent.id)).toMatchObject({ state: 'planned', counts: { created: 1 } });
  });

  it('is applied once, by the first of two curators', async () => {
    // Three batches.
    const rows = Array.from({ length: 1_100 }, (_, i) => `d${i};start-up;Deux fois ${i};`);
    const sent = await nadia.planned('solvers', 'deux.csv', solversIn(...rows));
    const both = await Promise.all([
      nadia.apply(sent.id, sent.planHash),
      karim.apply(sent.id, sent.planHash),
    ]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['IllegalTransition', 'Import']);
    await Promise.all([work(sent.id), work(sent.id), product.settled()]);
    await product.settled();
    expect(await nadia.see(sent.id)).toMatchObject({ state: 'applied', counts: { created: 1_100 } });
    expect(await nadia.apply(sent.id, sent.planHash)).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'Cet import est déjà appliqué, ou en train de l’être.',
    });
    const events = await eventsOf(product, sent.id);
    expect(events.filter((name) => name === 'ImportApplied')).toHaveLength(1);
    expect(await tables(sent.id)).toEqual({ files: 0, lines: 1_100 });
  });

  it('is applied to its end, although a second worker looked at it before the first had written', async () => {
    const { database } = product;
    const known = await nadia.planned('solvers', 'connu.csv', solversIn('k0;start-up;Connu;'));
    await nadia.apply(known.id, known.planHash);
    await product.settled();
    const rows = Array.from({ length: 600 }, (_, i) => `k${i};start-up;À deux ${i};`);
    const sent = await nadia.planned('solvers', 'ensemble.csv', solversIn(...rows));
    await database.manager.query(`UPDATE import_plan SET state = 'applying' WHERE id = $1`, [sent.id]);
    let second: Promise<void> | undefined;
    await database.transaction(async (tx) => {
      await tx.manager.query('LOCK TABLE solver IN EXCLUSIVE MODE');
      second = work(sent.id);
      await waitingForLocks(product);
      // The first worker's writes meanwhile: a batch, and its progress.
      await tx.manager.query(`UPDATE solver SET version = version + 1 WHERE external_id = 'k0'`);
      await tx.manager.query('UPDATE import_plan SET applied_through = 501 WHERE id = $1', [sent.id]);
    });
    await second;
    expect(await nadia.see(sent.id)).toMatchObject({ state: 'applied', planChanged: false });
    expect(await tables(sent.id)).toEqual({ files: 0, lines: 100 });
  });

  it('is not applied where the data have changed since: the plan is another, and is read again', async () => {
    const first = await nadia.planned('solvers', 'un.csv', solversIn('p1;start-up;Avant;'));
    await nadia.apply(first.id, first.planHash);
    await product.settled();
    const second = await nadia.planned(
      'solvers',
      'deux.csv',
      solversIn('p1;start-up;Après;', 'p2;start-up;Neuf;'),
    );
    expect(second.counts).toMatchObject({ created: 1, changed: 1 });
    const third = await karim.planned('solvers', 'trois.csv', solversIn('p2;start-up;Autre;'));
    await karim.apply(third.id, third.planHash);
    await product.settled();
    await nadia.apply(second.id, second.planHash);
    await product.settled();
    const again = await nadia.see(second.id);
    expect(again).toMatchObject({
      state: 'planned',
      planChanged: true,
      counts: { created: 0, changed: 2 },
      appliedBy: null,
    });
    expect(await solver('p1')).toMatchObject({ name: 'Avant' });
    expect(await nadia.apply(second.id, second.planHash)).toMatchObject({
      __typename: 'Conflict',
      message: 'Le plan a changé depuis que vous l’avez lu : relisez-le.',
    });
    await nadia.apply(second.id, again.planHash);
    await product.settled();
    expect(await nadia.see(second.id)).toMatchObject({ state: 'applied', planChanged: false });
    expect(await solver('p2')).toMatchObject({ name: 'Neuf' });
  });

  it('is planned a moment later, where the database was away', async () => {
    const sent = await nadia.planned('solvers', 'coupure.csv', solversIn('q1;start-up;Coupure;'));
    await product.database.manager.query(`UPDATE import_plan SET state = 'planning' WHERE id = $1`, [
      sent.id,
    ]);
    const importer = product.app.get(SolverImport);
    Object.assign(importer, {
      importRows: () => Promise.reject(new Error('Connection terminated unexpectedly')),
    });
    await expect(work(sent.id)).rejects.toThrow(/terminated/);
    Reflect.deleteProperty(importer, 'importRows');
    await work(sent.id);
    expect(await nadia.see(sent.id)).toMatchObject({ state: 'planned', planHash: sent.planHash });
    await nadia.drop(sent.id);
  });

  it('is forgotten when it is put aside, or not applied within a day', async () => {
    const [aside, late] = [
      await nadia.planned('solvers', 'a.csv', solversIn('e1;start-up;Écarté;')),
      await nadia.planned('solvers', 'b.csv', solversIn('e2;start-up;Trop tard;')),
    ];
    expect(await karim.drop(aside.id).catch(String)).toMatch(/FORBIDDEN/);
    expect(await nadia.drop(aside.id)).toMatchObject({ state: 'dropped' });
    expect(await nadia.apply(aside.id, aside.planHash)).toMatchObject({ __typename: 'IllegalTransition' });
    product.clock.advance(25 * HOUR);
    expect(await nadia.apply(late.id, late.planHash)).toMatchObject({ __typename: 'IllegalTransition' });
    await product.app.get(ImportPlansService).forgetOld();
    expect(await nadia.see(late.id)).toMatchObject({ state: 'dropped', problems: [] });
    expect([await tables(aside.id), await tables(late.id)]).toEqual([
      { files: 0, lines: 0 },
      { files: 0, lines: 0 },
    ]);
  });
});

it('an import of a former release is shown, although its sentences are no more', async () => {
  const sent = await nadia.planned('solvers', 'ancien.csv', solversIn('f1;licorne;Ancien;'));
  await product.database.manager.query(
    `UPDATE import_plan SET problems = jsonb_set(problems, '{0,message}', '{"key": "import-plans.gone", "values": {}}') WHERE id = $1`,
    [sent.id],
  );
  expect((await nadia.see(sent.id)).problems[0]?.message).toMatch(/version précédente/);
  await nadia.drop(sent.id);
});

describe('an import that is undone', () => {
  it('withdraws what nobody has built on, gives back what nobody has changed since, and says by row what stays', async () => {
    const { manager } = product.database;
    const before = await nadia.planned(
      'solvers',
      'avant.csv',
      solversIn('u1;start-up;Avant un;Texte', 'u2;start-up;Avant deux;Texte'),
    );
    await nadia.apply(before.id, before.planHash);
    await product.settled();
    const sent = await nadia.planned(
      'solvers',
      'pendant.csv',
      solversIn(
        'u1;start-up;Pendant un;Autre',
        'u2;start-up;Pendant deux;Autre',
        'u3;start-up;Neuf trois;',
        'u4;start-up;Neuf quatre;',
        'u5;start-up;Neuf cinq;',
      ),
    );
    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    // A person uses three of them.
    await manager.update(Solver, { externalId: 'u2' }, { name: 'Corrigé', version: () => 'version + 1' });
    const holder = await aPerson(product.database);
    await manager.update(Solver, { externalId: 'u4' }, { personId: holder.id });
    const noted = await solver('u5');
    await nadia.client.query(
      `mutation { addNote(subject: solver, id: "${noted?.id}", text: "Appeler") { __typename } }`,
    );

    expect(await karim.undo(sent.id)).toMatchObject({ state: 'undoing' });
    await product.settled();
    expect(await nadia.see(sent.id)).toMatchObject({
      state: 'undone',
      undone: {
        withdrawn: 1,
        restored: 1,
        kept: 3,
        lines: [
          { row: 3, message: 'Ce profil a changé depuis l’import : il reste tel qu’il est.' },
          { row: 5, message: 'Ce profil appartient désormais à son porteur, qui seul peut le modifier.' },
          { row: 6, message: 'Une note, un signalement ou un suivi du bureau porte sur lui.' },
        ],
      },
    });
    expect(await solver('u1')).toMatchObject({ name: 'Avant un', description: 'Texte' });
    expect(await solver('u2')).toMatchObject({ name: 'Corrigé' });
    expect(await solver('u3')).toBeNull();
    expect(await solver('u5')).toMatchObject({ name: 'Neuf cinq' });
    expect(await nadia.undo(sent.id)).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'Cet import est déjà annulé, ou en train de l’être.',
    });
    // The first import is unchanged, and may also be undone as far as possible.
    expect(await nadia.undo(before.id)).toMatchObject({ state: 'undoing' });
    await Promise.all([work(before.id), work(before.id)]);
    expect((await nadia.see(before.id)).undone).toMatchObject({ withdrawn: 0, kept: 2 });
  });

  it('keeps what somebody builds on at the same moment', async () => {
    const sent = await nadia.planned('solvers', 'course.csv', solversIn('y1;start-up;Course;'));
    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    const made = await solver('y1');
    await product.database.transaction(async (tx) => {
      await tx.manager.query(
        `INSERT INTO desk_note (id, solver_id, text, written_at) VALUES ($1, $2, 'Appeler', now())`,
        [newId(), made?.id],
      );
      await nadia.undo(sent.id);
      await waitingForLocks(product);
    });
    await product.settled();
    expect((await nadia.see(sent.id)).undone).toMatchObject({ withdrawn: 0, kept: 1 });
    expect(await solver('y1')).not.toBeNull();
  });

  it('withdraws needs and the companies that it has made, but none that somebody uses', async () => {
    const { manager } = product.database;
    const rows = ['w1;Neuve;Trouver du renfort;brouillon', 'w2;Prise;Trouver du temps;brouillon'];
    const sent = await nadia.planned(
      'needs',
      'besoins.csv',
      ['id;entreprise;titre;état', ...rows].join('\n'),
    );
    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    const taken = await manager.findOneByOrFail(Need, { externalId: 'w2' });
    expect(await manager.findBy(AuditEntry, { objectId: taken.organisationId })).toMatchObject([
      { action: 'import', actorId: expect.any(String) },
    ]);
    await aNeed(product.database, { organisationId: taken.organisationId });
    await nadia.undo(sent.id);
    await product.settled();
    expect((await nadia.see(sent.id)).undone).toEqual({
      withdrawn: 2,
      restored: 0,
      kept: 1,
      lines: [{ row: 3, message: 'Cette entreprise a des membres, d’autres besoins ou un profil.' }],
    });
    expect(await manager.countBy(Need, { organisationId: taken.organisationId })).toBe(1);
  });

  it('gives needs back what they said, but leaves one as it is that somebody has edited since', async () => {
    const { manager } = product.database;
    const needsIn = (text: string): string =>
      [
        'id;entreprise;titre;description;état',
        `g1;Allers;Trouver du renfort ${text};Texte ${text};brouillon`,
        `g2;Allers;Trouver du temps ${text};Texte ${text};brouillon`,
      ].join('\n');
    const apply = async (text: string): Promise<string> => {
      const { id, planHash } = await nadia.planned('needs', `${text}.csv`, needsIn(text));
      await nadia.apply(id, planHash);
      await product.settled();
      return id;
    };
    const need = (externalId: string) => manager.findOneByOrFail(Need, { externalId });
    await apply('avant');
    const second = await apply('pendant');
    expect(await need('g1')).toMatchObject({ title: 'Trouver du renfort pendant' });
    await manager.update(
      Need,
      { externalId: 'g2' },
      { title: 'Trouver du temps, corrigé', version: () => 'version + 1' },
    );
    await nadia.undo(second);
    await product.settled();
    expect((await nadia.see(second)).undone).toEqual({
      withdrawn: 0,
      restored: 1,
      kept: 1,
      lines: [{ row: 3, message: 'Ce besoin a changé depuis l’import : il reste tel qu’il est.' }],
    });
    expect(await need('g1')).toMatchObject({ title: 'Trouver du renfort avant', description: 'Texte avant' });
    expect(await need('g2')).toMatchObject({ title: 'Trouver du temps, corrigé' });
    // The state before the second import, in which the first file changes nothing.
    const again = await nadia.planned('needs', 'encore.csv', needsIn('avant'));
    expect(again.counts).toMatchObject({ unchanged: 1, changed: 1 });
    await nadia.drop(again.id);
    // The second file can be imported again. Corrections by people stay.
    const anotherPlan = await nadia.planned('needs', 'encore.csv', needsIn('pendant'));
    expect(anotherPlan.counts).toMatchObject({ unchanged: 1, changed: 1 });
    await nadia.drop(anotherPlan.id);
  });

  it('withdraws nothing that a concept has taken up', async () => {
    const sent = await nadia.planned(
      'solvers',
      'lampes.csv',
      'Identifiant;Type;Nom;Idées\nv1;start-up;Lampes;Une veilleuse\nv2;start-up;Rampes;Une rampe',
    );
    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    const { manager } = product.database;
    const { id: ideaId } = await manager.findOneByOrFail(Idea, { title: 'Une veilleuse' });
    const { id: conceptId } = await aConcept(product.database, {});
    await manager.insert(ConceptIdea, { conceptId, ideaId });
    await nadia.undo(sent.id);
    await product.settled();
    expect((await nadia.see(sent.id)).undone).toMatchObject({
      withdrawn: 1,
      lines: [{ row: 2, message: 'Un concept ou un groupe de travail s’appuie sur lui.' }],
    });
    expect(await manager.countBy(ConceptIdea, { conceptId, ideaId })).toBe(1);
  });

  it('withdraws no need that a concept has taken up, or may take up', async () => {
    const rows = ['t1', 't2', 't3'].map((id) => `${id};Portage;Porter les courses, ${id};brouillon`);
    const sent = await nadia.planned(
      'needs',
      'courses.csv',
      ['id;entreprise;titre;état', ...rows].join('\n'),
    );
    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    const { manager } = product.database;
    const idOf = async (externalId: string): Promise<string> =>
      (await manager.findOneByOrFail(Need, { externalId })).id;
    const { id: conceptId } = await aConcept(product.database, {});
    await manager.insert(ConceptNeed, { conceptId, needId: await idOf('t1'), since: new Date() });
    const joining = Joining.of({ id: newId(), conceptId, needId: await idOf('t2') });
    joining.propose(null, true, new Date());
    await manager.insert(Joining, joining);
    await nadia.undo(sent.id);
    await product.settled();
    // Their company stays with them.
    expect((await nadia.see(sent.id)).undone).toMatchObject({ withdrawn: 1, kept: 3 });
    const left = await manager.findBy(Need, { externalId: In(['t1', 't2', 't3']) });
    expect(left.map(({ externalId }) => externalId).toSorted()).toEqual(['t1', 't2']);
    expect(await manager.countBy(Joining, { conceptId })).toBe(1);
  });

  it('is found no more, once it is withdrawn', async () => {
    const found = async (): Promise<number> =>
      (
        await ask<{ totalCount: number }>(
          nadia.client,
          '{ searchSolvers(text: "baleinophone") { totalCount } }',
        )
      ).totalCount;
    const text = 'Le baleinophone écoute les personnes seules et prévient leurs proches quand il le faut.';
    const sent = await nadia.planned('solvers', 'baleine.csv', solversIn(`b1;start-up;Baleinophone;${text}`));
    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    expect(await found()).toBe(1);
    await nadia.undo(sent.id);
    await product.settled();
    expect(await found()).toBe(0);
  });

  it('brings back no address that has refused mails meanwhile', async () => {
    const { manager } = product.database;
    const withAddress = (email: string): string =>
      `Identifiant;Type;Nom;Courriel\nr1;start-up;Refus;${email}`;
    for (const email of ['avant@refus.example', 'apres@refus.example']) {
      const { id, planHash } = await nadia.planned('solvers', 'refus.csv', withAddress(email));
      await nadia.apply(id, planHash);
      await product.settled();
    }
    const [{ id }] = await manager.query<[{ id: string }]>(
      'SELECT id FROM import_plan ORDER BY id DESC LIMIT 1',
    );
    await manager.query(
      `INSERT INTO contact_refusal (email, refused_at) VALUES ('avant@refus.example', now())`,
    );
    await nadia.undo(id);
    await product.settled();
    expect(await solver('r1')).toMatchObject({
      contactEmail: 'avant@refus.example',
      contactRefusedAt: expect.any(Date),
    });
  });

  it('can be undone for thirty days', async () => {
    const sent = await nadia.planned('solvers', 'vieux.csv', solversIn('v1;start-up;Vieux;'));
    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    product.clock.advance(31 * 24 * HOUR);
    expect(await nadia.undo(sent.id)).toMatchObject({
      __typename: 'IllegalTransition',
      message: 'Cet import a plus de trente jours : il ne peut plus être annulé.',
    });
    await product.app.get(ImportPlansService).forgetOld();
    expect(await tables(sent.id)).toEqual({ files: 0, lines: 0 });
    expect(await nadia.see(sent.id)).toMatchObject({ state: 'applied', viewerCan: { undo: false } });
  });

  it('is undone to its end, if that was asked for in time', async () => {
    const sent = await nadia.planned('solvers', 'juste.csv', solversIn('v2;start-up;Juste;'));
    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    await product.database.manager.query(`UPDATE import_plan SET state = 'undoing' WHERE id = $1`, [sent.id]);
    product.clock.advance(31 * 24 * HOUR);
    await product.app.get(ImportPlansService).forgetOld();
    await work(sent.id);
    expect((await nadia.see(sent.id)).undone).toMatchObject({ withdrawn: 1 });
    expect(await solver('v2')).toBeNull();
  });
});
