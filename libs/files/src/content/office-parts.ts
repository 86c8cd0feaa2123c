import { type Archive, readXml } from '@passerelle/imports';
import { sentences } from '../files.sentences.js';
import { refused } from './refused.js';

/** Most characters of all parts that are read. */
const MOST_READ = 60_000_000;
/** Levels of nested elements: tables and frames of text nest deeper than cells of a sheet. */
const DEEPEST = 300;

/** Parts that may name something outside, or act: the relations of each part, texts, slides, links to other workbooks. */
const READ =
  /(?:\.rels$)|^word\/[^/]*\.xml$|^word\/glossary\/|^xl\/(?:connections\.xml$|externallinks\/)|^ppt\/(?:slides|slidelayouts|slidemasters)\/|^(?:object [^/]*\/)?(?:content|styles|meta|settings)\.xml$/i;

/** Fields of Word that fetch something or start a program when they are brought up to date. */
const FIELDS = /(?:^|[\s"\\{])(?:dde|ddeauto|include|includetext|import|database|macrobutton)(?:$|[\s"\\}])/i;
/** Fields that bring in another document, wherever it lies. */
const LINKING = /^\s*(?:link|rd)\s/i;
/** A field that says text by the numbers of its letters: within another field, it hides what that one is. */
const BY_NUMBERS = /^\s*quote\s+"?(?:0x[\da-f]+|\d+)"?(?:\s|$)/i;
/** A picture from elsewhere: an address or a share. One on the computer where it was written leads nowhere elsewhere. */
const PICTURE = /(?:^|[\s"\\{])includepicture(?:$|[\s"\\])/i;
const ELSEWHERE = /(?:^|[\s"])(?:\\\\|\/\/|(?!file:\/\/\/[a-z]:)[a-z][a-z\d+.-]{1,20}:)/i;
const LONGEST_FIELD = 10_000;

/** Programs, whatever the name of their part. */
const PROGRAM = /vbaproject|vbadata|macrosheet|activex/i;
/** Kinds of relations that a document needs no outside for, and those that bring in another document. */
const ALWAYS = /\/(?:afchunk|frame|subdocument|oleobject|control|package)$/i;
/** A path on the computer where it was written: it leads nowhere elsewhere. Shares of a network are none. */
const LOCAL = /^(?:file:\/\/(?:localhost)?\/)?(?:[a-z]:)?[\\/]?[^\\/:%][^:]*$/i;
/** What an ordinary link may lead to: it is followed by who clicks on it. */
const LINKED = /^(?:https?|mailto|tel|ftp|file|sip):|^[^:]*$/i;
/** Addresses that LibreOffice runs. */
const RUN = /^(?:vnd\.sun\.star\.|macro:|slot:|\.uno:|service:|javascript:)/i;

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/**
 * Checks that an office document fetches nothing from elsewhere and starts nothing when it is opened: external templates and
 * frames, documents brought in, DDE, actions of slides.
 * @throws {InvalidInput}
 */
export async function assertOfficeIsInert(archive: Archive): Promise<void> {
  const names = archive.names.filter((name) => READ.test(name));
  const read = { characters: 0 };
  for (const name of names) {
    // Within a field another may begin, and the instruction of one may be cut into many pieces.
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

/** What a field of Word is to do. */
class Field {
  /** Whether another field is part of the instruction. */
  nests = false;
  private instruction = '';

  add(text: string): void {
    this.instruction += text;
    if (this.instruction.length <= LONGEST_FIELD) return;
    this.check();
    // A word may be cut here.
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

/** The text of a part. XML in two bytes a character, and with definitions of its own, could hide anything. */
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
  // Office follows an address or a share whatever is said about where it lies.
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
