import { buffer, text } from 'node:stream/consumers';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type * as Commands from './commands/all-commands.js';
import type { EvaluateOptions } from './commands/evaluation/evaluate.command.js';
import type { CallingProcess } from './processes/product-logger.js';
import { usageErrorInFrench } from './usage-error.js';

/** The titles of commander's help. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'À donner :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};
/** Width of the help without a terminal, in characters. */
const WIDTH = 80;

/**
 * Runs one command. Results go to standard output, everything else to standard error.
 * @returns the exit code: 0, 1 if the command was refused or failed, 2 if it was not understood
 */
export async function runCommandLine(args: readonly string[], caller: CallingProcess): Promise<number> {
  let code = 0;
  const program = commandLine(caller, (endedWith) => (code = endedWith));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const usageError = usageErrorInFrench(error);
    if (usageError !== undefined) caller.stderr.write(`${usageError}\n`);
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** @param ended called with the exit code of the command */
function commandLine(caller: CallingProcess, ended: (code: number) => void): Command {
  const program = new Command('npm run -s cli --')
    .description('Administrer Passerelle')
    .helpOption('-h, --help', 'affiche cette aide')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleSubcommandText: (word) => (word === '[command]' ? '[commande]' : word),
      optionDescription: describeOption,
    })
    .configureOutput({
      writeOut: (help) => caller.stdout.write(help),
      writeErr: (help) => caller.stderr.write(help),
      getOutHelpWidth: () => caller.stdout.columns ?? WIDTH,
      getErrHelpWidth: () => caller.stderr.columns ?? WIDTH,
      // Printed in French at the end.
      outputError: () => undefined,
    })
    .exitOverride();

  /** Loads the product only once the command is understood, since loading takes a second. */
  async function run(
    work: (commands: typeof Commands) => Commands.CommandWork,
    options?: { onExisting: boolean },
  ): Promise<void> {
    const commands = await import('./commands/all-commands.js');
    ended(await commands.runCommand(work(commands), caller, options));
  }

  const whole = async (work: (commands: typeof Commands) => Promise<number>): Promise<void> => {
    ended(await work(await import('./commands/all-commands.js')));
  };

  const importing = program
    .command('import')
    .description('importe un fichier JSON Lines ou CSV et imprime un bilan en JSON');
  const imported = {
    solvers: 'importe des porteurs de solution',
    needs: 'importe des besoins',
    contacts: 'importe des contacts de structures, comme invitations à envoyer',
  };
  for (const what of ['solvers', 'needs', 'contacts'] as const) {
    const command = importing
      .command(what)
      .argument('<fichier>', 'fichier .jsonl, .ndjson ou .csv')
      .description(imported[what])
      .option('--dry-run', 'dit ce que le fichier donnerait, sans rien enregistrer')
      .action((file: string, { tell, dryRun }: { tell?: boolean; dryRun?: boolean }) =>
        run(
          ({ importFile }) =>
            (opened) =>
              importFile(opened, what, file, { tells: tell, isDryRun: dryRun }),
        ),
      );
    if (what === 'solvers')
      command.option('--tell', 'prévient ces porteurs de solution des besoins déjà en ligne qui leur vont');
  }

  const exporting = program
    .command('export')
    .description('écrit tout dans le format des imports (JSON Lines, ou CSV si le nom finit en .csv)');
  for (const what of ['solvers', 'needs'] as const) {
    exporting
      .command(what)
      .argument('[fichier]', 'fichier à écrire ; sans lui, la sortie standard')
      .description(what === 'solvers' ? 'exporte les porteurs de solution' : 'exporte les besoins')
      .action((file: string | undefined) =>
        run(
          ({ exportRows }) =>
            (opened) =>
              exportRows(opened, what, file),
          { onExisting: true },
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
    .command('go-live')
    .description(
      'fait d’un essai une vraie installation : retire la démonstration, essaie les mails, crée le premier compte d’administration et écrit les réglages',
    )
    .option('--answers <fichier>', 'réponses, comme NOM=valeur ; sans lui, les questions sont posées')
    .option('--dns <adresse>', 'serveur DNS à interroger ; sans lui, celui de cette machine')
    .action((options: Commands.GoLiveOptions) =>
      run(
        ({ goLive }) =>
          (opened) =>
            goLive(opened, options),
        { onExisting: true },
      ),
    );

  program
    .command('create-admin')
    .description('crée un compte d’administration, ou en donne le rôle à un compte existant')
    .requiredOption('--email <adresse>', 'son adresse e-mail')
    .requiredOption('--name <nom>', 'son nom')
    .option('--password-stdin', 'lit le mot de passe sur l’entrée standard ; sinon, il en est créé un')
    .action(({ email, name, passwordStdin }: { email: string; name: string; passwordStdin?: boolean }) => {
      return run(({ createAdmin }) => async (opened) => {
        // Never on the command line, which everybody on the machine can read.
        const password = passwordStdin ? (await text(caller.stdin)).replace(/\r?\n$/, '') : undefined;
        return createAdmin(opened, { email, name, password });
      });
    });

  program
    .command('export-person')
    .argument('<adresse>', 'adresse e-mail du compte')
    .argument('<fichier>', 'archive .zip à écrire')
    .description('écrit toutes les données d’une personne, pour qui les demande par courrier')
    .action((email: string, file: string) =>
      run(
        ({ exportPerson }) =>
          (opened) =>
            exportPerson(opened, email, file),
        { onExisting: true },
      ),
    );
  program
    .command('erase-person')
    .argument('<adresse>', 'adresse e-mail du compte')
    .option('--now', 'sans le délai pendant lequel la personne peut garder son compte')
    .description('demande l’effacement d’une personne, et dit ce qu’elle est seule à tenir')
    .action((email: string, { now }: { now?: boolean }) =>
      run(
        ({ erasePerson }) =>
          (opened) =>
            erasePerson(opened, email, { now }),
        { onExisting: true },
      ),
    );
  program
    .command('reset-second-factor')
    .description('efface la double vérification d’une personne qui l’a perdue, et la déconnecte partout')
    .argument('<adresse>', 'son adresse e-mail')
    .action((email: string) =>
      run(
        ({ resetSecondFactor }) =>
          (opened) =>
            resetSecondFactor(opened, email),
        { onExisting: true },
      ),
    );

  const rebuilding = program.command('rebuild').description('recalcule ce qui peut l’être');
  rebuilding
    .command('matches')
    .description('recalcule toutes les correspondances')
    .action(() => run(({ rebuildMatches }) => rebuildMatches, { onExisting: true }));
  rebuilding
    .command('search')
    .description('refait l’index de recherche ; on peut chercher pendant ce temps')
    .action(() => run(({ rebuildSearch }) => rebuildSearch, { onExisting: true }));
  rebuilding
    .command('observatory')
    .description('recompte tout ce dont sont faits les chiffres de l’observatoire')
    .action(() => run(({ rebuildObservatory }) => rebuildObservatory, { onExisting: true }));

  program
    .command('mail')
    .description('reçoit les mails')
    .command('receive')
    .description(
      'lit sur l’entrée standard un mail reçu en réponse ; code 67 si l’adresse est inconnue, 65 si le mail est illisible, 75 s’il faut réessayer plus tard',
    )
    .option('--to <adresse...>', 'destinataires de l’enveloppe ; sans eux, ceux des en-têtes')
    .option('--from <adresse>', 'expéditeur de l’enveloppe ; vide pour un avis d’un serveur')
    .action(async ({ to, from }: { to?: string[]; from?: string }) => {
      const { handToWorker, NO_USER, TRY_LATER, UNREADABLE } = await import('./hand-to-worker.js');
      const raw = await buffer(caller.stdin);
      if (to !== undefined && from !== undefined) {
        const code = await handToWorker(caller.env, { recipients: to, sender: from, raw });
        if (code !== undefined) return ended(code);
      }
      const commands = await import('./commands/all-commands.js');
      let outcome: Awaited<ReturnType<typeof commands.receiveMail>> | undefined;
      const work: Commands.CommandWork = async (opened) => {
        outcome = await commands.receiveMail(opened, { to, from, raw });
        return outcome === 'ours';
      };
      const code = await commands.runCommand(work, caller, { onExisting: true });
      // A mail is not lost on failure, since the mail server in front stores it, and tries again.
      const refused = outcome && { ours: 0, unknown: NO_USER, unreadable: UNREADABLE }[outcome];
      ended(code === 1 ? (refused ?? TRY_LATER) : code);
    });

  program
    .command('migrate')
    .description('crée la base de données si elle manque, et la met au niveau de cette version')
    .action(() => whole(({ migrateDatabase }) => migrateDatabase(caller)));

  program
    .command('doctor')
    .description(
      'vérifie la base de données et les autres serveurs que nomment les réglages, sans rien changer',
    )
    .option('--json', 'imprime le résultat en JSON, sur une ligne')
    .action((options: { json?: boolean }) => whole(({ doctor }) => doctor(caller, options)));

  program
    .command('backup')
    .description(
      'sauvegarde la base de données et les fichiers dans le dossier ou le bucket de BACKUP_TO, puis relit tout',
    )
    .option('--to <lieu>', 'un autre dossier ou un autre bucket, avec les mêmes clés')
    .action((options: { to?: string }) => whole(({ backUp }) => backUp(caller, options)));

  program
    .command('restore')
    .description('restaure une sauvegarde dans une base de données vide ; ses mails attendent « adopt »')
    .argument('[sauvegarde]', 'nom d’une sauvegarde ; sans lui, la plus récente')
    .option('--from <lieu>', 'dossier ou bucket des sauvegardes ; sans lui, celui de BACKUP_TO')
    .option('--identity <fichier>', 'fichier de la clé privée d’age, si la sauvegarde est chiffrée')
    .action((name: string | undefined, options: { from?: string; identity?: string }) =>
      whole(({ restore }) => restore(caller, { name, ...options })),
    );

  program
    .command('adopt')
    .description(
      'fait d’une copie de la base de données une installation à part, avec sa file d’attente, son index et son SECRET',
    )
    .option(
      '--secret-only',
      'fait seulement prendre SECRET à la base, à la place d’un secret perdu ou connu d’autrui',
    )
    .action(({ secretOnly = false }: { secretOnly?: boolean }) =>
      whole(({ adopt }) => adopt(caller, { secretOnly })),
    );

  program
    .command('report')
    .description('rend compte')
    .command('fairness')
    .description(
      'dit comment l’exposition se répartit entre les porteurs de solution, nouveaux venus compris',
    )
    .option('--json', 'imprime le résultat en JSON, sur une ligne')
    .action((options: { json?: boolean }) =>
      run(
        ({ reportFairness }) =>
          (opened) =>
            reportFairness(opened, options),
        { onExisting: true },
      ),
    );

  const auditing = program.command('audit').description('vérifie le journal de ce qui a été fait');
  auditing
    .command('verify')
    .description('cherche ce qui y a été modifié, ajouté ou retiré ; code 1 si quelque chose l’a été')
    .option('--anchors <fichier>', 'ancres gardées ailleurs ; sans elles, celles de la machine')
    .option('--json', 'imprime le résultat en JSON, sur une ligne')
    .action((options: { anchors?: string; json?: boolean }) =>
      run(
        ({ verifyAuditLog }) =>
          (opened) =>
            verifyAuditLog(opened, options),
        { onExisting: true },
      ),
    );
  auditing
    .command('anchor')
    .description('imprime où finissent les chaînes du journal, à garder en lieu sûr')
    .action(() => run(({ printAuditAnchors }) => printAuditAnchors, { onExisting: true }));

  program
    .command('evaluate')
    .description(
      'mesure sur un jeu d’évaluation la qualité des correspondances, sans base de données, ou celle de la recherche ; avec --own, celle des correspondances sur les jugements du réseau lui-même',
    )
    .argument('[dossier]', 'dossier qui contient corpus.jsonl, queries.jsonl et qrels.tsv')
    .option('--own', 'mesure sur ce que le réseau a jugé, sans dossier et sans rien changer')
    .option(
      '--weights <fichier>',
      'avec --own : poids à essayer, en JSON, par exemple {"tags": 3000, "words": 6000}',
    )
    .option('--queries <fichier>', 'fichier de requêtes, du dossier ou d’ailleurs', 'queries.jsonl')
    .addOption(
      new Option('--engine <moteur>', 'ce qui est mesuré : les correspondances ou la recherche')
        .choices(['matching', 'search'])
        .default('matching'),
    )
    .addOption(new Option('--lang <langue>', 'langue des textes').choices(['fr', 'en']).default('fr'))
    .option('--json', 'imprime le résultat en JSON, sur une ligne')
    .option('--without-meaning', 'compare les mots et les étiquettes seuls, sans le sens des textes')
    .option('--without-tags', 'comme si personne n’avait choisi d’étiquette')
    .option(
      '--typos <part>',
      'part des mots de cinq lettres ou plus des requêtes où glisser une faute de frappe, entre 0 et 1',
      numberWhere((part) => part >= 0 && part <= 1, 'Un nombre entre 0 et 1 est attendu.'),
      0,
    )
    .option(
      '--seed <nombre>',
      'nombre entier dont dépend le tirage des fautes',
      numberWhere(Number.isSafeInteger, 'Un nombre entier est attendu.'),
      1,
    )
    .action(async (folder: string | undefined, options: EvaluateOptions & Commands.EvaluateOwnOptions) => {
      if (options.own) {
        if (folder !== undefined) throw new CommanderError(2, 'commander.excessArguments', '');
        return run(
          ({ evaluateOwn }) =>
            (opened) =>
              evaluateOwn(opened, options),
          { onExisting: true },
        );
      }
      if (folder === undefined) throw new CommanderError(2, 'commander.missingArgument', `'dossier'`);
      const { evaluate } = await import('./commands/evaluation/evaluate.js');
      ended(await evaluate(folder, options, caller));
    });

  return program;
}

/** The description of an option, with its values and its default. */
function describeOption({ description, argChoices, defaultValue }: Option): string {
  const details = [
    argChoices && `au choix : ${argChoices.join(', ')}`,
    defaultValue !== undefined && `par défaut : ${String(defaultValue)}`,
  ].filter(Boolean);
  return details.length === 0 ? description : `${description} (${details.join(' ; ')})`;
}

function numberWhere(holds: (value: number) => boolean, rule: string): (given: string) => number {
  return (given) => {
    const value = given.trim() === '' ? Number.NaN : Number(given);
    if (!holds(value)) throw new InvalidArgumentError(rule);
    return value;
  };
}
