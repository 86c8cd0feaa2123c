import { onPatientConnection } from '@passerelle/database';
import { tablesToCopy } from '../src/copied-tables.js';

/**
 * How many rows each copied table has, and a hash of their values: two databases with the same content give the same answer. Without numbers of
 * transactions, and without the names of the installations.
 */
export function contentOf(url: string): Promise<Record<string, string>> {
  return onPatientConnection(url, async (client) => {
    const content: Record<string, string> = {};
    for (const { name, columns, transactionNumbers } of await tablesToCopy(client)) {
      if (name === 'installation') continue;
      const compared = columns.filter((column) => !transactionNumbers.includes(column));
      const { rows } = await client.query<{ content: string }>(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(md5(row::text), '' ORDER BY md5(row::text)), '')) AS content
         FROM (SELECT ${compared.map((column) => `"${column}"`).join(', ')} FROM "${name}") AS row`,
      );
      content[name] = rows[0]?.content ?? '';
    }
    return content;
  });
}
