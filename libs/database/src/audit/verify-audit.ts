import type { EntityManager } from 'typeorm';

/** Where a chain ended at some moment, kept outside the database: what came before can no longer be rewritten unseen. */
export interface AuditAnchor {
  chain: number;
  position: string;
  /** In hexadecimal. */
  hash: string;
}

/** What is wrong with the audit log. */
export interface AuditFault {
  fault:
    | 'link_changed'
    | 'link_missing'
    | 'chain_end_changed'
    | 'entry_not_linked'
    | 'entry_missing'
    | 'entry_back'
    | 'facts_changed'
    | 'texts_changed'
    | 'anchor_not_met';
  chain: number | null;
  position: string | null;
  entryId: string | null;
}

export interface AuditReport {
  entries: number;
  links: number;
  emptied: number;
  removed: number;
  /** The first hundred. */
  faults: AuditFault[];
}

const MOST_FAULTS = 100;

/** The ends of the chains now: to be kept where who administers the database cannot write. */
export const auditAnchors = (manager: EntityManager): Promise<AuditAnchor[]> =>
  manager.query<AuditAnchor[]>(
    `SELECT chain, position::text, encode(hash, 'hex') AS hash FROM audit_chain ORDER BY chain`,
  );

/**
 * Checks the audit log against its chains, and the chains against anchors. Reads everything in one snapshot.
 *
 * It finds whatever was changed, added or removed without the triggers of the log, as a superuser can do. It does not find entries that
 * were cut off the end after the last anchor together with their links, nor false ones that were added as the product adds them.
 * @param anchors ends of chains that were kept outside the database
 */
export async function verifyAudit(
  manager: EntityManager,
  anchors: readonly AuditAnchor[],
): Promise<AuditReport> {
  const faults = await manager.query<AuditFault[]>(`${faultsSql} LIMIT ${MOST_FAULTS}`, [
    JSON.stringify(anchors),
  ]);
  const [counts] = await manager.query<[Omit<AuditReport, 'faults'>]>(
    `SELECT (SELECT count(*)::int FROM audit_entry) AS entries, count(*)::int AS links,
       (count(*) FILTER (WHERE kind = 'emptied'))::int AS emptied,
       (count(*) FILTER (WHERE kind = 'removed'))::int AS removed
     FROM audit_link`,
  );
  return { ...counts, faults };
}

const faultsSql = `
  WITH linked AS (
    SELECT link.*,
      lag(link.position, 1, 0::bigint) OVER in_chain AS former_position,
      lag(link.hash) OVER in_chain AS former_hash
    FROM audit_link AS link
    WINDOW in_chain AS (PARTITION BY link.chain ORDER BY link.position)
  ), latest AS (
    SELECT DISTINCT ON (entry_id) * FROM audit_link
    ORDER BY entry_id, linked_at DESC, kind DESC, chain, position DESC
  ), ends AS (
    SELECT DISTINCT ON (chain) chain, position, hash FROM audit_link ORDER BY chain, position DESC
  ), anchors AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS anchor (chain smallint, position bigint, hash text)
  )
  SELECT 'link_missing' AS fault, chain::int, position::text, entry_id AS "entryId"
  FROM linked WHERE position <> former_position + 1
  UNION ALL
  SELECT 'link_changed', chain, position::text, entry_id FROM linked
  WHERE hash <> audit_link_hash(
    coalesce(former_hash, audit_chain_seed(chain)), chain, position, entry_id, kind, linked_at, facts_digest, texts_digest)
  UNION ALL
  SELECT 'chain_end_changed', chain, chain_end.position::text, NULL
  FROM audit_chain AS chain_end FULL JOIN ends USING (chain)
  WHERE chain_end.chain IS NULL OR chain NOT BETWEEN 0 AND 15
    OR (chain_end.position, chain_end.hash) IS DISTINCT FROM
      (coalesce(ends.position, 0), coalesce(ends.hash, audit_chain_seed(chain)))
  UNION ALL
  SELECT 'chain_end_changed', missing, NULL, NULL FROM generate_series(0, 15) AS missing
  WHERE NOT EXISTS (SELECT FROM audit_chain WHERE chain = missing)
  UNION ALL
  SELECT 'entry_not_linked', NULL, NULL, id FROM audit_entry
  WHERE NOT EXISTS (SELECT FROM audit_link WHERE entry_id = audit_entry.id AND kind = 'recorded')
  UNION ALL
  SELECT 'entry_missing', chain, position::text, entry_id FROM latest
  WHERE kind <> 'removed' AND NOT EXISTS (SELECT FROM audit_entry WHERE id = entry_id)
  UNION ALL
  SELECT CASE
      WHEN latest.kind = 'removed' THEN 'entry_back'
      WHEN latest.facts_digest <> audit_facts_digest(entry) THEN 'facts_changed'
      ELSE 'texts_changed' END,
    latest.chain, latest.position::text, latest.entry_id
  FROM latest JOIN audit_entry AS entry ON entry.id = latest.entry_id
  WHERE latest.kind = 'removed' OR latest.facts_digest <> audit_facts_digest(entry)
    OR latest.texts_digest <> audit_texts_digest(entry)
  UNION ALL
  SELECT 'anchor_not_met', anchors.chain, anchors.position::text, NULL
  FROM anchors LEFT JOIN audit_link AS link USING (chain, position)
  WHERE anchors.position > 0 AND encode(link.hash, 'hex') IS DISTINCT FROM anchors.hash`;
