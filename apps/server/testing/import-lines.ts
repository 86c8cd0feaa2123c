/** A line of a JSON Lines file for `import solvers`. */
export const solverLine = (externalId: string, fields: object = {}): string =>
  lineOf({ externalId, kind: 'startup', name: `Projet ${externalId}`, ...fields });

/** A line of a JSON Lines file for `import needs`. */
export const needLine = (externalId: string, fields: object = {}): string =>
  lineOf({
    externalId,
    organisation: 'Loire Aide à Domicile',
    title: 'Repérer les chutes la nuit',
    description: 'Nos bénéficiaires tombent la nuit, et personne ne le sait avant le passage de huit heures.',
    tags: ['theme:silver-economie'],
    territories: ['commune:45234'],
    ...fields,
  });

/** The summary that an import prints. */
export const importSummary = (
  created: number,
  updated: number,
  unchanged: number,
  rejected: unknown[] = [],
) => ({ created, updated, unchanged, rejected });

const lineOf = (row: object): string => `${JSON.stringify(row)}\n`;
