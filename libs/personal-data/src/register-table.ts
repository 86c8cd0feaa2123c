import { type Erasure, type Kept, type PersonalTable, personalTables, purposes } from '@passerelle/database';

const introduction = `# Personal data

Every column of the database that is about a person. \`npm run schema\` writes this file from the \`*.personal-data.ts\` of the libs, and a
spec proves it current: do not edit it here. Another spec fails on a column that no lib has declared.

- **rows**: the rows of a person. \`:person\` is the id of the account, \`:emails\` its present and former addresses, \`:solvers\` the profiles
  that the person alone holds, \`:organisations\` the organisations that end with the person, \`:needs\` their needs, \`:groups\`,
  \`:concepts\` and \`:introductions\` those in which the person takes part.
- **erasure**: \`blank\` the empty text; \`none\` null; \`redacted\` names and addresses are replaced in a text of somebody else; \`row\` the row
  is deleted; \`cut\` empty as soon as the account is deleted; \`pseudonym\` an identifier that leads to nobody any more; \`derived\` made
  again without the person; \`expires\` gone by itself. Anything else is the new value.
- **exported**: whether the person finds it in their export. Words of others that the product does not show to the person are not in it.
`;

const bases = {
  contract: 'contract: article 6(1)(b)',
  consent: 'consent: article 6(1)(a)',
  legal_obligation: 'legal obligation: article 6(1)(c)',
  legitimate_interest: 'legitimate interest: article 6(1)(f)',
} as const;

/** Text of the document that lists the register. */
export function registerTable(): string {
  const tables = personalTables();
  const impersonal = tables.filter(({ about }) => about.length === 0).map(({ table }) => `\`${table}\``);
  return [
    introduction,
    ...tables.filter(({ about }) => about.length > 0).map(sectionOf),
    '## Tables without personal data',
    '',
    impersonal.join(', '),
    '',
  ].join('\n');
}

function sectionOf({ table, purpose, kept, about, nobody }: PersonalTable): string {
  const rows = about.flatMap(({ rows: found, columns, exported }) =>
    Object.entries(columns).map(([column, erasure]) => [
      `\`${column}\``,
      `\`${found}\``,
      erasureInWords(erasure),
      exported === false || erasure === 'redacted' ? 'no' : 'yes',
    ]),
  );
  return [
    `## ${table}`,
    '',
    `Purpose: ${purpose.replaceAll('_', ' ')} (${bases[purposes[purpose]]}). Kept: ${keptInWords(kept)}.`,
    '',
    ...tableOf([['column', 'rows', 'erasure', 'exported'], ...rows]),
    '',
    ...(nobody.length === 0
      ? []
      : [`About nobody: ${nobody.map((column) => `\`${column}\``).join(', ')}`, '']),
  ].join('\n');
}

function keptInWords(kept: Kept): string {
  if (kept === 'account') return 'as long as the account';
  if (kept === 'subject') return 'as long as its object';
  if (kept === 'expiry') return 'until it expires, within days';
  return `${kept.days} days after \`${kept.since}\`${kept.only === undefined ? '' : `, if \`${kept.only}\``}`;
}

const erasureInWords = (erasure: Erasure): string =>
  typeof erasure === 'string' ? erasure : `\`${erasure.to}\``;

function tableOf(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', String.raw`\|`)));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(3, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...others] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)];
}
