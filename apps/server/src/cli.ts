import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { createAdmin } from './create-admin.command.js';
import { exportRows } from './export.command.js';
import { importFile } from './import.command.js';
import { rebuildMatches } from './rebuild.command.js';
import { seedDemoData } from './seed.command.js';
import { type CommandWork, runCommand } from './run-command.js';

// The command line: what it is asked for goes to standard output, everything else to standard error.
const program = new Command('npm run -s cli --')
  .description('Administrer Passerelle')
  .helpOption('-h, --help', 'affiche cette aide')
  .helpCommand('help [commande]', 'affiche l’aide d’une commande')
  .exitOverride()
  .configureOutput({ writeOut: (text) => process.stderr.write(text) });

const run = (work: CommandWork): void => runCommand(work);

const importing = program.command('import').description('importe un fichier JSON Lines ou CSV et imprime un bilan en JSON');
for (const what of ['solvers', 'needs'] as const) {
  importing
    .command(what)
    .argument('<fichier>', 'fichier .jsonl, .ndjson ou .csv, en UTF-8')
    .description(what === 'solvers' ? 'importe des porteurs de solutions' : 'importe des besoins')
    .action((file: string) => run((opened) => importFile(opened, what, file)));
}

const exporting = program.command('export').description('écrit tout dans le format des imports (JSON Lines)');
for (const what of ['solvers', 'needs'] as const) {
  exporting
    .command(what)
    .argument('[fichier]', 'fichier à écrire ; sans lui, la sortie standard')
    .description(what === 'solvers' ? 'exporte les porteurs de solutions' : 'exporte les besoins')
    .action((file: string | undefined) => run((opened) => exportRows(opened, what, file)));
}

program
  .command('seed')
  .description('ajoute des données')
  .command('demo')
  .description('ajoute les données de démonstration et renouvelle les mots de passe de ses comptes')
  .action(() => run(seedDemoData));

program
  .command('create-admin')
  .description('crée un compte d’administration, ou en donne le rôle à un compte existant')
  .requiredOption('--email <adresse>', 'son adresse e-mail')
  .requiredOption('--name <nom>', 'son nom')
  .option('--password-stdin', 'lit le mot de passe sur l’entrée standard ; sinon, il en est créé un')
  .action(({ email, name, passwordStdin }: { email: string; name: string; passwordStdin?: boolean }) => {
    // Never on the command line, where everybody on the machine can read it.
    const password = passwordStdin ? readFileSync(0, 'utf8').trim() : undefined;
    run((opened) => createAdmin(opened, { email, name, password }));
  });

program
  .command('rebuild')
  .description('recalcule ce qui peut l’être')
  .command('matches')
  .description('recalcule toutes les correspondances')
  .action(() => run(rebuildMatches));

try {
  program.parse();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
