import { type DraftContent, readersOfContent } from './content.js';
import { aList, aText, aTextOrNone, isRecord, isText, type Readers } from './persisted-values.js';
import { isStep, type Step } from './steps.js';

/** The draft on the server. */
export interface OnServer {
  needId: string;
  version: number;
  content: DraftContent;
}

/** A draft in the storage of this browser. */
export interface PersistedDraft {
  /** Version of this format. Drafts in other formats are ignored. */
  format: 1;
  /** Id of the author. null: the author was not signed in. */
  ownerId: string | null;
  /** Request key, created once for a draft, so that the server creates one need for it. */
  key: string;
  content: DraftContent;
  /** The pages to fill in. They stay the same if the author becomes known on the way. */
  asked: readonly Step[];
  /** Tags that were recognised in the text and refused. */
  refusedTags: readonly string[];
  organisationId: string | null;
  /** The last sent content. Its answer may have been lost with the page that waited for it. */
  sent: DraftContent | null;
  /** null: the server has nothing yet. */
  onServer: OnServer | null;
}

const ofDraft: Readers<Omit<PersistedDraft, 'format' | 'content' | 'sent' | 'onServer'>> = {
  ownerId: aTextOrNone,
  key: aText,
  asked: aList<Step>((value) => isText(value) && isStep(value as string)),
  refusedTags: aList<string>(isText),
  organisationId: aTextOrNone,
};

/** @param present the values of missing fields */
function read<Read extends object>(
  readers: Readers<Read>,
  persisted: Record<string, unknown>,
  present: Read,
): Read {
  const names = Object.keys(readers) as (keyof Read & string)[];
  // Null is a value.
  const valueOf = (name: keyof Read & string): unknown => {
    const value = readers[name](persisted[name]);
    return value === undefined ? present[name] : value;
  };
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Read;
}

/** The fields missing in a text that the browser stored before they existed. */
const missingIn = (persisted: Record<string, unknown>): (keyof DraftContent)[] =>
  (Object.keys(readersOfContent) as (keyof DraftContent)[]).filter(
    (name) => readersOfContent[name](persisted[name]) === undefined,
  );

/** The text with these fields from another text. */
export const withFieldsOf = (
  content: DraftContent,
  other: DraftContent,
  names: readonly (keyof DraftContent)[],
): DraftContent => ({ ...content, ...Object.fromEntries(names.map((name) => [name, other[name]])) });

/**
 * Reads a draft from the browser's storage, or from a message of another tab. A former version of the product may
 * have written it. Fields that it did not know stay as they are.
 * @param present the draft of this page
 * @returns also the fields that it lacks; undefined: it is no draft of this format
 */
export function readPersistedDraft(
  value: unknown,
  present: PersistedDraft,
): { persisted: PersistedDraft; missing: readonly (keyof DraftContent)[] } | undefined {
  if (!isRecord(value) || value['format'] !== 1 || !isRecord(value['content'])) return undefined;
  const { content, sent, onServer } = value;
  const theirs = present.onServer?.content ?? present.content;
  return {
    persisted: {
      format: 1,
      ...read(ofDraft, value, present),
      content: read(readersOfContent, content, present.content),
      sent: isRecord(sent) ? read(readersOfContent, sent, theirs) : null,
      onServer: readOnServer(onServer, theirs),
    },
    missing: missingIn(content),
  };
}

function readOnServer(value: unknown, theirs: DraftContent): OnServer | null {
  if (!isRecord(value) || !isRecord(value['content'])) return null;
  const { needId, version, content } = value;
  return typeof needId === 'string' && typeof version === 'number'
    ? { needId, version, content: read(readersOfContent, content as Record<string, unknown>, theirs) }
    : null;
}
