import { exportWords as words } from './export-words.fr.js';
import type { ExportedRow, ExportedTable } from './personal-rows.js';

/** Longer values are in the JSON file. */
const LONGEST = 4_000;
/** More rows of a table are in the JSON file. */
const MOST_SHOWN = 200;

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1d2433}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem}dl{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:.25rem 1rem;
border-top:1px solid #ccd3df;padding:.75rem 0;margin:0}dt{color:#4a5468}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}`;

/** A page that a person can read, in French, whole in itself: it loads nothing. */
export function exportPage(tables: readonly ExportedTable[], madeAt: Date): string {
  const named = tables.filter(({ table }) => words.tables[table] !== undefined);
  // What people look for first comes first.
  const order = Object.keys(words.tables);
  const first = ['person', 'membership', 'solver', 'idea', 'need', 'introduction', 'introduction_message'];
  const rank = (table: string): number =>
    first.includes(table) ? first.indexOf(table) : first.length + order.indexOf(table);
  const sorted = named.toSorted((one, other) => rank(one.table) - rank(other.table));
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title}</title><style>${style}</style></head><body>
<h1>${words.title}</h1>
<p>${words.made} ${valueInWords(madeAt)}. ${words.intro}</p>
${sorted.map(sectionOf).join('\n')}
</body></html>
`;
}

function sectionOf({ table, rows }: ExportedTable): string {
  const shown = rows
    .slice(0, MOST_SHOWN)
    .map(rowInWords)
    .filter((row) => row !== '');
  const rest = rows.length > MOST_SHOWN || shown.length === 0 ? `<p>${words.more}</p>` : '';
  return `<h2>${words.tables[table] ?? ''} (${rows.length})</h2>\n${shown.join('\n')}${rest}`;
}

function rowInWords(row: ExportedRow): string {
  const lines = Object.entries(row).flatMap(([column, value]) => {
    const label = words.columns[column];
    const text = valueInWords(value);
    return label === undefined || text === '' ? [] : [`<dt>${label}</dt><dd>${escaped(text)}</dd>`];
  });
  return lines.length === 0 ? '' : `<dl>${lines.join('')}</dl>`;
}

function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value.toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map(valueInWords).join(', ').slice(0, LONGEST);
  if (typeof value === 'object') return JSON.stringify(value).slice(0, LONGEST);
  return String(value).slice(0, LONGEST);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
