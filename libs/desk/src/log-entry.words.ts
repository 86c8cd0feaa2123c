import type { AuditEntry, Snapshot } from '@passerelle/database';
import { type Sentence, sentenceOfLog } from '@passerelle/problems';
import { sentences } from './desk.sentences.js';

/** Actions whose entries show the changed fields. Other actions already describe their change. */
const actionsWithFields: ReadonlySet<string> = new Set(['edit', 'update']);

/**
 * Who did what, by the words of the lib that logged it.
 * @param whom name of the member whom the action concerns
 */
export function logEntryInWords(
  { objectKind: kind, action, before, after }: Pick<AuditEntry, 'objectKind' | 'action' | 'before' | 'after'>,
  who: string | Sentence,
  whom: string | null,
): Sentence {
  const changed = actionsWithFields.has(action) ? Object.keys({ ...before, ...after }) : [];
  return sentences.did({
    who,
    // Another version of the product may have logged an action that this one does not know.
    action: sentenceOfLog(kind, `did_${action}`, { whom }) ?? sentences.didSomething(),
    fields: changed.flatMap((field) => sentenceOfLog(kind, `field_${field}`) ?? []),
    from: roleIn(kind, before),
    to: roleIn(kind, after),
  });
}

/** Codes in words, with the note that may follow them. A person’s own words stay as they are. */
export function reasonInWords(kind: string, reason: string): Sentence | string {
  const [codes = '', ...note] = reason.split(': ');
  const told = codes.split(', ').map((code) => sentenceOfLog(kind, `reason_${code}`));
  return told.every((words) => words !== undefined) ? sentences.because({ codes: told, note }) : reason;
}

/** Role of a person in an organisation or on the platform. */
function roleIn(kind: string, snapshot: Snapshot | null): Sentence | string | null {
  const role = snapshot?.['role'];
  return typeof role === 'string' ? (sentenceOfLog(kind, `role_${role}`) ?? role) : null;
}
