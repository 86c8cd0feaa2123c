import type { CommanderError } from 'commander';

type Sentence = (what: string) => string;

/** The sentence for each of commander's codes. `what` is the first quoted word in its message. */
const sentences: Readonly<Record<string, Sentence>> = {
  'commander.missingArgument': (what) => `Il manque quelque chose : <${what}>.`,
  'commander.excessArguments': () => 'Il y a trop de mots.',
  'commander.unknownCommand': (what) => `La commande « ${what} » n’existe pas.`,
  'commander.unknownOption': (what) => `L’option « ${what} » n’existe pas.`,
  'commander.optionMissingArgument': (what) => `L’option « ${what} » attend une valeur.`,
  'commander.missingMandatoryOptionValue': (what) => `L’option « ${what} » est nécessaire.`,
  'commander.invalidArgument': (what) => `La valeur donnée pour « ${what} » n’est pas valable.`,
};

/** Commander's usage error, in French. undefined: commander has shown its help. */
export function usageErrorInFrench({ code, message }: CommanderError): string | undefined {
  const sentence = sentences[code];
  if (sentence === undefined) return undefined;
  const [, what = ''] = /'(.*?)'/.exec(message) ?? [];
  const [, rule] = message.split('is invalid. ', 2);
  const [, meant] = /\(Did you mean (?:one of )?([^()]*)\?\)/.exec(message) ?? [];
  return [
    sentence(what),
    rule?.replace('Allowed choices are', 'Valeurs possibles :'),
    meant && `Vouliez-vous dire ${meant} ?`,
    'L’option --help affiche ce qui est possible.',
  ]
    .filter(Boolean)
    .join(' ');
}
