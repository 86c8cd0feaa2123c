import fs from 'node:fs/promises';
import path from 'node:path';
import { Clock, Settings } from '@passerelle/config';
import { type AuditAnchor, auditAnchors, Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';

/** The file of the anchors: a line of JSON a day, `{at, anchors}`. */
export const anchorFile = ({
  auditAnchors: file,
  dataDir,
}: Pick<Settings, 'auditAnchors' | 'dataDir'>): string =>
  path.resolve(file ?? path.join(dataDir, 'audit-anchors.jsonl'));

/** Writes each night where the chains of the audit log end, outside the database: what came before can no longer be rewritten unseen. */
@ScheduledTask({ cron: '41 3 * * *' })
export class AnchorAudit implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const anchors = await auditAnchors(this.database.manager);
    const line = JSON.stringify({ at: this.clock.now().toISOString(), anchors });
    const file = anchorFile(this.settings);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.appendFile(file, `${line}\n`, { mode: 0o600 });
  }
}

/**
 * The anchors in the lines of a file.
 * @throws {SyntaxError} if a line is no JSON
 */
export function anchorsIn(text: string): AuditAnchor[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => (JSON.parse(line) as { anchors: AuditAnchor[] }).anchors);
}
