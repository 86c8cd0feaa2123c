import { text } from 'node:stream/consumers';
import { Command, CommanderError } from 'commander';
import type * as Commands from './commands.js';
import type { CommandWork } from './run-command.js';

// The command line: what it is asked for goes to standard output, everything else to standard error. It ends with 0, with 1
// if something was refused or could not be done, with 2 if it was not understood.
const program = new Command('npm run -s cli --')
  .description('Administrer Passerelle')
  .helpOption('-h, --help', 'affiche cette aide')
  .helpCommand('help [commande]', 'affiche l’aide d’une commande')
  .exitOverride();

/** Loads the product only for a command that was understood: it takes a second. */
async function run(work: (commands: typeof Commands) => CommandWork): Promise<void> {
  const commands = await import('./commands.js');
  commands.runCommand(work(commands));
}

const importing = program
  .command('import')
  .description('importe un fichier JSON Lines ou CSV et imprime un bilan en JSON');
for (const what of ['solvers', 'needs'] as const) {
  importing
    .command(what)
    .argument('<fichier>', 'fichier .jsonl, .ndjson ou .csv, en UTF-8')
    .description(what === 'solvers' ? 'importe des porteurs de solutions' : 'importe des besoins')
    .action((file: string) =>
      run(
        ({ importFile }) =>
          (opened) =>
            importFile(opened, what, file),
      ),
    );
}

const exporting = program.command('export').description('écrit tout dans le format des imports (JSON Lines)');
for (const what of ['solvers', 'needs'] as const) {
  exporting
    .command(what)
    .argument('[fichier]', 'fichier à écrire ; sans lui, la sortie standard')
    .description(what === 'solvers' ? 'exporte les porteurs de solutions' : 'exporte les besoins')
    .action((file: string | undefined) =>
      run(
        ({ exportRows }) =>
          (opened) =>
            exportRows(opened, what, file),
      ),
    );
}

program
  .command('seed')
  .description('ajoute des données')
  .command('demo')
  .description('ajoute les données de démonstration et renouvelle les mots de passe de ses comptes')
  .action(() => run(({ seedDemoData }) => seedDemoData));

program
  .command('create-admin')
  .description('crée un compte d’administration, ou en donne le rôle à un compte existant')
  .requiredOption('--email <adresse>', 'son adresse e-mail')
  .requiredOption('--name <nom>', 'son nom')
  .option('--password-stdin', 'lit le mot de passe sur l’entrée standard ; sinon, il en est créé un')
  .action(({ email, name, passwordStdin }: { email: string; name: string; passwordStdin?: boolean }) => {
    return run(({ createAdmin }) => async (opened) => {
      // Never on the command line, where everybody on the machine can read it.
      const password = passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
      return createAdmin(opened, { email, name, password });
    });
  });

program
  .command('rebuild')
  .description('recalcule ce qui peut l’être')
  .command('matches')
  .description('recalcule toutes les correspondances')
  .action(() => run(({ rebuildMatches }) => rebuildMatches));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
