import { type Archive, readXml } from '@passerelle/imports';
import { sentences } from '../files.sentences.js';
import { refused } from './refused.js';

/** Most characters of all parts that are read. */
const MOST_READ = 60_000_000;
/** Levels of nested elements. Tables and frames of text nest deeper than cells of a sheet. */
const DEEPEST = 300;

/**
 * Parts that may refer to something outside, or act: the relations of each part, texts, slides, links to other
 * workbooks.
 */
const READ =
  /(?:\.rels$)|^word\/[^/]*\.xml$|^word\/glossary\/|^xl\/(?:connections\.xml$|externallinks\/)|^ppt\/(?:slides|slidelayouts|slidemasters)\/|^(?:object [^/]*\/)?(?:content|styles|meta|settings)\.xml$/i;

/** Fields of Word that fetch something or start a program when they are updated. */
const FIELDS = /(?:^|[\s"\\{])(?:dde|ddeauto|include|includetext|import|database|macrobutton)(?:$|[\s"\\}])/i;
/** Fields that include another document from any place. */
const LINKING = /^\s*(?:link|rd)\s/i;
/** A field that encodes text by the numbers of its letters. Within another field, it hides the kind of that one. */
const BY_NUMBERS = /^\s*quote\s+"?(?:0x[\da-f]+|\d+)"?(?:\s|$)/i;
/**
 * A picture from elsewhere: an address or a share. A picture on the author's computer leads nowhere on another one.
 */
const PICTURE = /(?:^|[\s"\\{])includepicture(?:$|[\s"\\])/i;
const ELSEWHERE = /(?:^|[\s"])(?:\\\\|\/\/|(?!file:\/\/\/[a-z]:)[a-z][a-z\d+.-]{1,20}:)/i;
const LONGEST_FIELD = 10_000;

/** Programs, with any name of their part. */
const PROGRAM = /vbaproject|vbadata|macrosheet|activex/i;
/** Kinds of relations for which a document needs nothing outside, and kinds that include another document. */
const ALWAYS = /\/(?:afchunk|frame|subdocument|oleobject|control|package)$/i;
/** A path on the author's computer, which leads nowhere on another one. Shares of a network do not count. */
const LOCAL = /^(?:file:\/\/(?:localhost)?\/)?(?:[a-z]:)?[\\/]?[^\\/:%][^:]*$/i;
/** Targets that are allowed for an ordinary link, since it is followed only by a click. */
const LINKED = /^(?:https?|mailto|tel|ftp|file|sip):|^[^:]*$/i;
/** Addresses that LibreOffice runs. */
const RUN = /^(?:vnd\.sun\.star\.|macro:|slot:|\.uno:|service:|javascript:)/i;

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/**
 * Checks that an office document fetches nothing from elsewhere and starts nothing when it is opened: external
 * templates and frames, included documents, DDE, actions of slides.
 * @throws {InvalidInput}
 */
export async function assertOfficeIsInert(archive: Archive): Promise<void> {
  const names = archive.names.filter((name) => READ.test(name));
  const read = { characters: 0 };
  for (const name of names) {
    // A field may contain another, and the instruction of one may be split into many pieces.
    const fields = [new Field()];
    const check = /\.rels$/i.test(name) ? actsByRelation : acts;
    let within = '';
    await readXml(
      readable(archive, name, read),
      {
        open(element, attributes) {
          within = element.toLowerCase();
          if (check({ name: within, attributes })) throw acting();
          if (within === 'fldchar') turn(fields, attributes);
        },
        text(text) {
          if (within === 'instrtext' || within === 'delinstrtext') fields.at(-1)?.add(text);
        },
        close: () => void (within = ''),
      },
      DEEPEST,
    );
    for (const field of fields) field.check();
  }
}

const acting = (): Error => refused('acting_document', sentences.linkedOffice());

/** The instruction of a field of Word. */
class Field {
  /** Whether another field is part of the instruction. */
  nests = false;
  private instruction = '';

  add(text: string): void {
    this.instruction += text;
    if (this.instruction.length <= LONGEST_FIELD) return;
    this.check();
    // A word may be split here.
    this.instruction = `…${this.instruction.slice(-100)}`;
  }

  check(): void {
    if (actsAsField(this.instruction) || (this.nests && PICTURE.test(this.instruction))) throw acting();
  }
}

function turn(fields: Field[], attributes: Element['attributes']): void {
  const [, type = ''] = Object.entries(attributes).find(([key]) => /(?:^|:)fldchartype$/i.test(key)) ?? [];
  const last = fields.at(-1);
  last?.check();
  if (type.toLowerCase() === 'begin') {
    if (last !== undefined && fields.length > 1) last.nests = true;
    fields.push(new Field());
  } else if (type.toLowerCase() === 'end' && fields.length > 1) fields.pop();
}

const actsAsField = (instruction: string): boolean =>
  FIELDS.test(instruction) ||
  LINKING.test(instruction) ||
  BY_NUMBERS.test(instruction) ||
  (PICTURE.test(instruction) && ELSEWHERE.test(instruction));

/** The text of a part. XML in two bytes a character, and with its own definitions, could hide anything. */
async function* readable(
  archive: Archive,
  name: string,
  read: { characters: number },
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const piece of archive.textOf(name)) {
    read.characters += piece.length;
    if (read.characters > MOST_READ) throw refused('bomb', sentences.bomb());
    if (isFirst && /encoding\s*=\s*["'](?!utf-8|us-ascii|iso-8859)/i.test(piece.slice(0, 200)))
      throw refused('damaged', sentences.damaged());
    if (piece.includes('\0') || piece.includes('<!DOCTYPE') || piece.includes('<!ENTITY'))
      throw refused('damaged', sentences.damaged());
    isFirst = false;
    yield piece;
  }
}

function actsByRelation({ name, attributes }: Element): boolean {
  if (name !== 'relationship') return false;
  const { Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
  if (/\/afchunk$/i.test(type) || PROGRAM.test(type)) return true;
  if (/\/hyperlink$/i.test(type)) return !LINKED.test(target.trim().split('#', 1)[0] ?? '');
  // Office follows an address or a share whatever its declared mode.
  if (mode.toLowerCase() !== 'external') return /^\s*[^#\s]/.test(target) && !LOCAL.test(target.trim());
  return ALWAYS.test(type) || !LOCAL.test(target.trim());
}

function acts({ name, attributes }: Element): boolean {
  if (name === 'altchunk' || name.includes('dde')) return true;
  if (name === 'object-ole' || name === 'event-listener' || name === 'plugin' || name === 'applet')
    return true;
  for (const [key, value] of Object.entries(attributes)) {
    const attribute = key.slice(key.indexOf(':') + 1).toLowerCase();
    if (attribute === 'instr' && actsAsField(value.slice(0, LONGEST_FIELD))) return true;
    if (attribute === 'action' && /^ppaction:\/\/(?:program|macro|ole)/i.test(value)) return true;
    if (attribute === 'refreshonload' && /^(?:1|true|on)$/i.test(value)) return true;
    if (attribute === 'formula' && /(?:^|[=;(])\s*(?:dde|webservice)\s*\(/i.test(value.slice(0, 10_000)))
      return true;
    if (attribute === 'href') {
      if (RUN.test(value.trim())) return true;
      if (name !== 'a' && !LOCAL.test(value.trim()) && value.trim() !== '') return true;
    }
  }
  return false;
}
