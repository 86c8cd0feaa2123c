import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AnchorAudit, anchorFile } from '@passerelle/accounts';
import { signIn } from '@passerelle/accounts/testing';
import { Settings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { scratchFolder } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { answerOf, type Call, callInProcess, importSummary, needLine, solverLine } from '../testing/index.js';
import { runCommandLine } from './command-line.js';

const scratch = scratchFolder();
const dataDir = path.join(scratch, 'data');
// Specs with real processes test how a worker handles the events of commands.
const product = bootProduct({ worker: false });

/** A command, with only these variables. */
const called = (env: Record<string, string>, args: readonly string[], input?: string): Call =>
  callInProcess((caller) => runCommandLine(args, caller), env, input);
/** The variables of commands on the product's database. */
const onProduct = (): Record<string, string> => {
  const { databaseUrl = '', secret = '' } = product.app.get(Settings);
  return { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SECRET: secret };
};
const cli = (...args: string[]): Call => called(onProduct(), args);
const file = (name: string, content: string | Buffer): string => {
  const target = path.join(scratch, name);
  fs.writeFileSync(target, content);
  return target;
};
/** The message and the exit code of a command that does nothing. */
const complaint = async (command: Call): Promise<string> => {
  const code = await command.ended;
  expect(command.stdout).toBe('');
  return `${code}: ${command.stderr}`;
};

describe('the command line', () => {
  it('imports solvers: the good rows, and a summary of all on standard output', async () => {
    const mixed = file(
      'solvers.jsonl',
      `${solverLine('a')}{"oops\n${solverLine('b', { kind: 'robot' })}${solverLine('c')}`,
    );
    const [code, summary] = await answerOf(cli('import', 'solvers', mixed));
    expect(code).toBe(1);
    expect(summary).toEqual(
      importSummary(2, 0, 0, [
        { row: 2, field: 'file', message: 'Ce n’est pas du JSON valable.' },
        { row: 3, field: 'kind', message: expect.any(String) },
      ]),
    );
    const good = file('good.csv', 'externalId;kind;name\na;startup;Projet a\nd;student;Projet d\n');
    expect(await answerOf(cli('import', 'solvers', good))).toEqual([0, importSummary(1, 0, 1)]);
  });

  it('imports needs, of which the second time nothing changes', async () => {
    const mixed = file('needs.jsonl', needLine('a', { status: 'published' }) + needLine('b', { siret: '1' }));
    expect(await answerOf(cli('import', 'needs', mixed))).toEqual([
      1,
      importSummary(1, 0, 0, [{ row: 2, field: 'siret', message: expect.stringContaining('14 chiffres') }]),
    ]);
    expect(
      await answerOf(cli('import', 'needs', file('good.jsonl', needLine('a', { status: 'published' })))),
    ).toEqual([0, importSummary(0, 0, 1)]);
  });

  it('imports contacts after a dry run that stores nothing', async () => {
    const contacts = file(
      'contacts.csv',
      'organisation;email;role\nVal Présence;luc@val.example;owner\nVal Présence;luc;\n',
    );
    const rejected = [{ row: 2, field: 'email', message: expect.any(String) }];
    const tried = cli('import', 'contacts', contacts, '--dry-run');
    expect(await answerOf(tried)).toEqual([1, importSummary(1, 0, 0, rejected)]);
    expect(tried.stderr).toContain('rien n’a été enregistré');
    const imported = cli('import', 'contacts', contacts);
    expect(await answerOf(imported)).toEqual([1, importSummary(1, 0, 0, rejected)]);
    expect(imported.stderr).toContain('Aucun mail n’est parti');
    expect(await answerOf(cli('import', 'contacts', contacts))).toEqual([
      1,
      importSummary(0, 0, 1, rejected),
    ]);
  });

  it('exports what an import finds unchanged, in a file for its owner', async () => {
    for (const [what, count] of [
      ['solvers', 3],
      ['needs', 1],
    ] as const) {
      const written = path.join(scratch, `all-${what}.jsonl`);
      const [toFile, toOutput] = [cli('export', what, written), cli('export', what)];
      expect(await Promise.all([toFile.ended, toOutput.ended])).toEqual([0, 0]);
      expect(toFile.stdout).toBe('');
      expect(fs.readFileSync(written, 'utf8')).toBe(toOutput.stdout);
      expect(fs.statSync(written).mode & 0o777).toBe(0o600);
      expect(await answerOf(cli('import', what, written))).toEqual([0, importSummary(0, 0, count)]);
    }
    const places = [path.join(scratch, 'none', 'all.jsonl'), scratch];
    expect(await Promise.all(places.map((place) => complaint(cli('export', 'needs', place))))).toEqual([
      `1: Le fichier ${places[0]} n’a pas pu être écrit : son dossier n’existe pas.\n`,
      `1: Le fichier ${places[1]} n’a pas pu être écrit : c’est un dossier.\n`,
    ]);
  });

  it('exports a CSV that an import finds unchanged, ideas and what looks like a formula too', async () => {
    const ideas = [{ title: '=1+1', description: 'Un | deux : trois' }];
    const odd = solverLine('odd', { name: '=HYPERLINK("x")', headline: '-1', ideas, tags: ['a', 'b'] });
    expect(await answerOf(cli('import', 'solvers', file('odd.jsonl', odd)))).toEqual([
      0,
      importSummary(1, 0, 0),
    ]);
    for (const [what, count] of [
      ['solvers', 4],
      ['needs', 1],
    ] as const) {
      const written = path.join(scratch, `all-${what}.csv`);
      expect(await cli('export', what, written).ended).toBe(0);
      expect(fs.readFileSync(written, 'utf8')).toMatch(/^\uFEFFexternalId;/);
      expect(fs.readFileSync(written, 'utf8')).not.toMatch(/(^|;)"?[=-]/m);
      expect(await answerOf(cli('import', what, written))).toEqual([0, importSummary(0, 0, count)]);
    }
  });

  it('refuses in one sentence a file of which nothing can be read', async () => {
    const commands = [
      cli('import', 'solvers', path.join(scratch, 'missing.jsonl')),
      cli('import', 'needs', file('empty.jsonl', '')),
      cli('import', 'needs', file('short.csv', 'externalId,title\na,b\n')),
    ];
    expect(await Promise.all(commands.map(complaint))).toEqual([
      expect.stringMatching(/^1: Le fichier .*missing\.jsonl n’existe pas\.\n$/),
      '1: Le fichier est vide.\n',
      '1: La colonne « organisation » manque dans l’en-tête.\n',
    ]);
  });

  it('makes an admin, whose password it prints once or receives', async () => {
    const args = ['create-admin', '--email', 'admin@ovlt.example', '--name', 'Nadia'];
    const [, made] = await answerOf(cli(...args));
    const { password } = made as { password: string };
    expect(made).toEqual({ email: 'admin@ovlt.example', created: true, password: expect.any(String) });
    const again = cli(...args);
    expect(await answerOf(again)).toEqual([0, { email: 'admin@ovlt.example', created: false }]);
    expect(again.stderr).toBe(
      'Le compte admin@ovlt.example existait, au nom de Nadia : il avait déjà le rôle d’administration.\n',
    );
    expect(await signIn(product.url, 'admin@ovlt.example', password)).toContain('=');

    const withInput = (input: string): Call => called(onProduct(), [...args, '--password-stdin'], input);
    expect(await answerOf(withInput('un mot de passe choisi\n'))).toEqual([
      0,
      { email: 'admin@ovlt.example', created: false },
    ]);
    expect(await signIn(product.url, 'admin@ovlt.example', 'un mot de passe choisi')).toContain('=');
    expect(await complaint(withInput('court\n'))).toMatch(/^1: password : /);
    expect(await product.database.manager.query('SELECT email, role FROM person')).toEqual([
      { email: 'admin@ovlt.example', role: 'admin' },
    ]);
  });

  it('takes the second factor from somebody who has lost it, and says who was meant', async () => {
    const { manager } = product.database;
    await manager.query('UPDATE person SET second_factor_since = now()');
    await manager.query(
      `INSERT INTO recovery_code (id, person_id, hash) SELECT gen_random_uuid(), id, 'x' FROM person`,
    );
    const reset = cli('reset-second-factor', 'Admin@ovlt.example');
    expect(await answerOf(reset)).toEqual([0, { email: 'admin@ovlt.example' }]);
    expect(reset.stderr).toBe(
      'La double vérification de Nadia est effacée, et ses appareils sont déconnectés.\n',
    );
    const left = (table: string) => manager.query(`SELECT FROM ${table}`);
    expect([await left('session'), await left('recovery_code')]).toEqual([[], []]);
    expect(await manager.query('SELECT second_factor_since AS since FROM person')).toEqual([{ since: null }]);
    expect(
      await manager.query(
        `SELECT actor_id AS by, reason FROM audit_entry WHERE action = 'resetSecondFactor'`,
      ),
    ).toEqual([{ by: null, reason: null }]);
    expect(await complaint(cli('reset-second-factor', 'personne@ovlt.example'))).toBe(
      '1: Aucun compte n’a l’adresse personne@ovlt.example.\n',
    );
  });

  it('ends with 2 when it is not understood', async () => {
    const wrong = [
      [],
      ['importer'],
      ['import', 'solvers'],
      ['create-admin', '--email', 'a@b.fr'],
      ['evaluate', 'x', '--lang', 'de'],
      ['rebuild', 'matches', '--tout'],
      ['evaluate'],
      ['evaluate', 'x', '--own'],
    ];
    const [shown, ...complaints] = await Promise.all(wrong.map((args) => complaint(cli(...args))));
    expect(shown).toMatch(/^2: Utilisation :/);
    const advice = 'L’option --help affiche ce qui est possible.\n';
    expect(complaints).toEqual([
      `2: La commande « importer » n’existe pas. Vouliez-vous dire import ? ${advice}`,
      `2: Il manque quelque chose : <fichier>. ${advice}`,
      `2: L’option « --name <nom> » est nécessaire. ${advice}`,
      `2: La valeur donnée pour « --lang <langue> » n’est pas valable. Valeurs possibles : fr, en. ${advice}`,
      `2: L’option « --tout » n’existe pas. ${advice}`,
      `2: Il manque quelque chose : <dossier>. ${advice}`,
      `2: Il y a trop de mots. ${advice}`,
    ]);
    const help = cli('--help');
    expect(await help.ended).toBe(0);
    expect(help.stdout).toContain('create-admin');
    expect(help.stdout).toContain('[options] [commande]');
  });
});

describe('the command line with another data folder than the product’s', () => {
  it('makes no database only to say that it is empty', async () => {
    const nowhere = path.join(scratch, 'nowhere');
    for (const args of [
      ['export', 'needs'],
      ['rebuild', 'matches'],
      ['rebuild', 'search'],
      ['rebuild', 'observatory'],
      ['evaluate', '--own'],
      ['report', 'fairness'],
    ]) {
      expect(await complaint(called({ DATA_DIR: nowhere }, args))).toBe(
        `1: Il n’y a pas de données de Passerelle dans ${nowhere} : indiquez leur dossier par la variable DATA_DIR, comme au démarrage.\n`,
      );
    }
    expect(fs.existsSync(nowhere)).toBe(false);
  });
});

describe('the long commands', () => {
  it('seeds the demo and rebuilds the matches', async () => {
    const [code, accounts] = await answerOf(cli('seed', 'demo'));
    expect([code, (accounts as unknown[]).length]).toEqual([0, 6]);
    // The needs of the demo were published within some months.
    const [countedCode, counted] = await answerOf(cli('rebuild', 'observatory'));
    expect([countedCode, (counted as { months: number }).months > 0]).toEqual([0, true]);
    const rebuilding = cli('rebuild', 'matches');
    const [rebuiltCode, rebuilt] = await answerOf(rebuilding);
    expect(rebuiltCode).toBe(0);
    expect(rebuilt).toEqual({ needs: expect.any(Number), solvers: expect.any(Number) });
    const { needs } = rebuilt as { needs: number };
    expect(needs).toBeGreaterThan(0);
    // The progress, for a reader of a log instead of a terminal.
    expect(rebuilding.stderr).toMatch(/^(\d+\/\d+\n)+$/);
    expect(rebuilding.stderr.trimEnd().split('\n').at(-1)).toBe(`${needs}/${needs}`);
  });

  it('measures the matches on what the network has judged, and tries other weights', async () => {
    const [{ id: matchId }] = await product.database.manager.query<[{ id: string }]>(
      `SELECT id FROM match WHERE state = 'current' ORDER BY points DESC LIMIT 1`,
    );
    await product.database.manager.query(
      'INSERT INTO match_judgement (id, match_id, grade, judged_at) VALUES (uuidv7(), $1, 2, now())',
      [matchId],
    );
    const weights = file('weights.json', '{"words": 100}');
    const [code, measured] = await answerOf(cli('evaluate', '--own', '--weights', weights, '--json'));
    expect([code, measured]).toEqual([
      0,
      expect.objectContaining({
        judgedNeeds: 1,
        judgedPairs: 1,
        weights: expect.objectContaining({ gain: 0 }),
      }),
    ]);
    const inWords = cli('evaluate', '--own');
    expect(await inWords.ended).toBe(0);
    expect(inWords.stdout).toMatch(
      /^Besoins jugés : 1 ; correspondances jugées : 1 .*\nnDCG@10 .*\n.*\n.*\n$/,
    );
    for (const wrong of ['{}', '{"word": 1}', '{"words": -1}', 'words']) {
      const refused = file('weights.json', wrong);
      expect(await complaint(cli('evaluate', '--own', '--weights', refused))).toMatch(/^1: .* tags, words, /);
    }
  });

  it('reports how exposure is spread', async () => {
    const [code, report] = await answerOf(cli('report', 'fairness', '--json'));
    expect([code, report]).toEqual([0, expect.objectContaining({ solvers: expect.any(Number) })]);
    const inWords = cli('report', 'fairness');
    expect(await inWords.ended).toBe(0);
    expect(inWords.stdout).toMatch(
      /^Porteurs de solutions actifs : \d+, dont 100.% arrivés depuis 90 jours\.\n/,
    );
    expect(inWords.stdout.split('\n')).toHaveLength(5);
  });

  it('proves the audit log, with the anchors of the night too, and names what was changed', async () => {
    await product.database.transaction((tx) =>
      tx.audit({
        actorId: null,
        object: { kind: 'person', id: newId() },
        action: 'setRole',
        before: { role: 'none' },
        after: { role: 'curator' },
      }),
    );
    await product.app.get(AnchorAudit).run();
    const anchors = anchorFile(product.app.get(Settings));
    expect(await answerOf(cli('audit', 'verify', '--json', '--anchors', anchors))).toEqual([
      0,
      expect.objectContaining({ faults: [], anchors: 16 }),
    ]);
    const [, ends] = await answerOf(cli('audit', 'anchor'));
    const printed = file('anchors.jsonl', JSON.stringify(ends));
    expect(await cli('audit', 'verify', '--anchors', printed).ended).toBe(0);

    const { manager } = product.database;
    await manager.query('ALTER TABLE audit_entry DISABLE TRIGGER ALL');
    await manager.query(
      `UPDATE audit_entry SET action = 'other' WHERE id = (SELECT id FROM audit_entry ORDER BY id LIMIT 1)`,
    );
    await manager.query('ALTER TABLE audit_entry ENABLE TRIGGER ALL');
    const changed = cli('audit', 'verify');
    expect(await changed.ended).toBe(1);
    expect(changed.stdout).toMatch(/^une entrée ne dit plus qui a fait quoi comme au début : chaîne \d+, /);
    expect(changed.stderr).toContain('Aucune ancre');
    expect(await complaint(cli('audit', 'verify', '--anchors', path.join(scratch, 'absent')))).toMatch(
      /^1: Le fichier des ancres ne peut pas être lu/,
    );
  });

  it('makes the search index again', async () => {
    const rebuilding = cli('rebuild', 'search');
    const [code, rebuilt] = await answerOf(rebuilding);
    expect(code).toBe(0);
    const { needs, solvers, ideas } = rebuilt as Record<string, number>;
    const all = (needs ?? 0) + (solvers ?? 0) + (ideas ?? 0);
    expect([needs, solvers, ideas].every((count) => (count ?? 0) > 0)).toBe(true);
    expect(rebuilding.stderr.trimEnd().split('\n').at(-1)).toBe(`${all}/${all}`);
  });

  it('says that Meilisearch lacks the search index where it does not answer', async () => {
    const env = { ...onProduct(), MEILI_URL: 'http://127.0.0.1:2' };
    const rebuilding = called(env, ['rebuild', 'search']);
    expect(await answerOf(rebuilding)).toEqual([0, expect.objectContaining({ needs: expect.any(Number) })]);
    expect(rebuilding.stderr).toMatch(
      /\nMeilisearch n’a pas encore tout reçu : .* MEILI_URL et MEILI_KEY\.\n$/,
    );
  });
});
