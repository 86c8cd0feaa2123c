import type pg from 'pg';
import { onOneConnection } from './connection/on-one-connection.js';

/** File with the schema made by the migrations. `npm run schema` writes it. */
export const catalogueFile = new URL('../catalogue.txt', import.meta.url);

/** Objects of extensions are left out. */
const ours = (catalogue: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend WHERE classid = '${catalogue}'::regclass AND objid = ${oid} AND deptype = 'e')`;

const inPublic = (namespace: string): string => `${namespace} = 'public'::regnamespace`;

/**
 * Statements that each read one kind of object, as lines. Columns are in the order of their names, since their order
 * on disk has no meaning. NOT NULL is shown with the column, since PostgreSQL 18's own constraint for it may have the
 * name of an older column.
 */
const KINDS = [
  `SELECT 'extension ' || extname AS line FROM pg_extension WHERE extname <> 'plpgsql'`,
  `SELECT concat_ws(' ', 'type', typname, typtype,
     (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = pg_type.oid)) AS line
   FROM pg_type WHERE ${inPublic('typnamespace')} AND ${ours('pg_type', 'pg_type.oid')}
     AND typelem = 0 AND (typrelid = 0 OR EXISTS (SELECT FROM pg_class WHERE oid = typrelid AND relkind = 'c'))`,
  `SELECT concat_ws(' ', CASE relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'S' THEN 'sequence' ELSE 'relation of kind ' || relkind::text END,
     relname, CASE relpersistence WHEN 'u' THEN 'unlogged' END, array_to_string(reloptions, ', '),
     CASE WHEN relrowsecurity THEN 'row security' END, CASE WHEN relreplident NOT IN ('d', 'n') THEN 'replica identity ' || relreplident::text END,
     CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(oid) END,
     (SELECT concat_ws(' ', format_type(seqtypid, NULL), seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle)
      FROM pg_sequence WHERE seqrelid = pg_class.oid)) AS line
   FROM pg_class WHERE ${inPublic('relnamespace')} AND relkind NOT IN ('i', 'I', 't') AND ${ours('pg_class', 'pg_class.oid')}`,
  `SELECT concat_ws(' ', 'column ' || relname || '.' || attname, format_type(atttypid, atttypmod),
     CASE WHEN attcollation <> typcollation THEN 'COLLATE ' || attcollation::regcollation END,
     CASE WHEN attnotnull THEN 'NOT NULL' END,
     CASE WHEN attidentity <> '' THEN 'identity ' || attidentity::text END,
     CASE WHEN attgenerated <> '' THEN 'generated ' || attgenerated::text END,
     'DEFAULT ' || pg_get_expr(adbin, adrelid),
     CASE WHEN attstorage <> typstorage THEN 'storage ' || attstorage::text END,
     CASE WHEN attcompression <> '' THEN 'compression ' || attcompression::text END,
     'statistics ' || attstattarget, array_to_string(attoptions, ', ')) AS line
   FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_type ON pg_type.oid = atttypid
     LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE ${inPublic('relnamespace')} AND relkind NOT IN ('i', 'I', 't', 'S') AND attnum > 0 AND NOT attisdropped
     AND ${ours('pg_class', 'pg_class.oid')}`,
  `SELECT concat_ws(' ', 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(pg_constraint.oid),
     CASE WHEN NOT convalidated THEN 'not valid' END, CASE WHEN NOT conenforced THEN 'not enforced' END) AS line
   FROM pg_constraint WHERE ${inPublic('connamespace')} AND contype <> 'n' AND conrelid <> 0`,
  `SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid), CASE WHEN NOT indisvalid THEN 'not valid' END,
     CASE WHEN indisclustered THEN 'clustered' END, CASE WHEN indisreplident THEN 'replica identity' END) AS line
   FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE ${inPublic('relnamespace')}`,
  `SELECT 'function ' || regexp_replace(pg_get_functiondef(oid), '\\s+', ' ', 'g') AS line
   FROM pg_proc WHERE ${inPublic('pronamespace')} AND ${ours('pg_proc', 'pg_proc.oid')}`,
  `SELECT concat_ws(' ', 'trigger', CASE tgenabled WHEN 'A' THEN 'always' WHEN 'O' THEN 'usual' ELSE tgenabled::text END,
     pg_get_triggerdef(oid)) AS line
   FROM pg_trigger WHERE NOT tgisinternal`,
  `SELECT 'statistics ' || pg_get_statisticsobjdef(oid) AS line FROM pg_statistic_ext WHERE ${inPublic('stxnamespace')}`,
  `SELECT concat_ws(' ', 'policy', polrelid::regclass, polname, polcmd, pg_get_expr(polqual, polrelid),
     pg_get_expr(polwithcheck, polrelid)) AS line FROM pg_policy`,
  `SELECT concat_ws(' ', 'comment', pg_describe_object(classoid, objoid, objsubid), description) AS line
   FROM pg_description WHERE EXISTS (
     SELECT FROM pg_class WHERE pg_class.oid = objoid AND classoid = 'pg_class'::regclass AND ${inPublic('relnamespace')})`,
];

/** The whole schema of a database, one object a line, in order. */
export async function catalogueOf(client: pg.Client): Promise<string[]> {
  const lines: string[] = [];
  for (const statement of KINDS) {
    const { rows } = await client.query<{ line: string }>(statement);
    lines.push(...rows.map(({ line }) => line).toSorted());
  }
  return lines;
}

/** The text of the file, from a freshly migrated database. */
export async function catalogueText(url: string): Promise<string> {
  return `${(await onOneConnection(url, catalogueOf)).join('\n')}\n`;
}
