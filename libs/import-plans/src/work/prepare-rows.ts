import { Injectable } from '@nestjs/common';
import { servedPlace } from '@passerelle/config/place';
import { type ImportRow, rejectionOf, rowOfTable, type RowProblem, type TableRow } from '@passerelle/imports';
import type { Sentence } from '@passerelle/problems';
import { isTerritoryCode, MAX_TERRITORIES, TerritoriesService } from '@passerelle/territories';
import { sentences } from '../import-plans.sentences.js';
import { identifierOf, kindsOfImport } from '../plan/import-kinds.js';
import type { ImportPlan } from '../plan/import-plan.entity.js';
import type { Likenesses } from './likenesses.js';

/** Most communes of a postcode that stands for all of them. */
const MOST_OF_POSTCODE = 10;
/** Most places with the same name that a message lists. */
const MOST_CODES = 5;
/**
 * Most unknown names that are looked up. A column with more has another content, and each look-up takes a statement.
 */
const MOST_UNKNOWN = 1_000;

/** Places found in a file so far, by name; and the number of names without a place. */
interface Places {
  found: Map<string, readonly string[] | Sentence>;
  unknown: number;
}

/** Turns the rows that people write into importable rows: names of places become codes, and each row gets an identifier. */
@Injectable()
export class PrepareRows {
  constructor(private readonly territories: TerritoriesService) {}

  /**
   * @param remark called with the chosen place, if a name has several
   * @param likenesses receives each row, including those that are left out
   */
  async *prepare(
    rows: AsyncIterable<TableRow>,
    { kind, columns, leftOut }: Pick<ImportPlan, 'kind' | 'columns' | 'leftOut'>,
    remark: (remark: { row: number; message: Sentence }) => void,
    likenesses: Likenesses,
  ): AsyncGenerator<ImportRow> {
    const kindOf = kindsOfImport[kind];
    const places: Places = { found: new Map(), unknown: 0 };
    for await (const tableRow of rows) {
      const read = rowOfTable(tableRow, columns, kindOf.layout);
      const { row, value, problem } = read;
      if (value === undefined) {
        yield read;
        continue;
      }
      const found: RowProblem[] = problem === undefined ? [] : [...(problem.found ?? [problem])];
      // A refused row is not imported, so similar rows do not matter.
      if (problem === undefined)
        likenesses.note(row, { ...value, externalId: value['externalId'] ?? identifierOf(kindOf, value) });
      if (leftOut.includes(row)) continue;
      const wrong = await this.nameTerritories(value, places, (message) => {
        if (problem === undefined) remark({ row, message });
      });
      if (wrong !== undefined) {
        delete value['territories'];
        found.push({ field: 'territories', rule: 'ambiguous', message: wrong });
      }
      // One of the unreadable cells may be part of the identifier. The row is rejected, and needs no identifier.
      if (kindOf.layout.columns.includes('externalId'))
        value['externalId'] ??= identifierOf(kindOf, value) ?? (found.length > 0 ? String(row) : undefined);
      if (found.length === 0) {
        yield { row, value };
        continue;
      }
      const { row: _, ...rejection } = rejectionOf(row, found);
      yield { row, value, problem: rejection };
    }
  }

  /**
   * Replaces names by codes.
   * @returns the problem with an ambiguous name
   */
  private async nameTerritories(
    value: Record<string, unknown>,
    places: Places,
    remark: (message: Sentence) => void,
  ): Promise<Sentence | undefined> {
    const given = value['territories'];
    // A row with too many places is refused for that reason.
    if (!Array.isArray(given) || given.length > MAX_TERRITORIES) return undefined;
    const codes: unknown[] = [];
    for (const each of given) {
      if (typeof each !== 'string' || isTerritoryCode(each)) codes.push(each);
      else {
        const found = await this.placeOnce(each, places, remark);
        if (!isList(found)) return found;
        codes.push(...found);
      }
    }
    value['territories'] = codes;
    return undefined;
  }

  /** Same as `placeNamed`, with one look-up for each name. */
  private async placeOnce(
    name: string,
    places: Places,
    remark: (message: Sentence) => void,
  ): Promise<readonly string[] | Sentence> {
    const known = places.found.get(name);
    if (known !== undefined) return known;
    if (places.unknown >= MOST_UNKNOWN) return [name];
    const found = isNumber(name)
      ? await this.placesNumbered(name, remark)
      : await this.placeNamed(name, remark);
    if (isList(found) && found[0] === name) places.unknown += 1;
    places.found.set(name, found);
    return found;
  }

  /**
   * The code of the place with this name; of several places, the one in the installation’s département. The name itself if there is none: the
   * import then reports it.
   */
  private async placeNamed(
    name: string,
    remark: (message: Sentence) => void,
  ): Promise<readonly string[] | Sentence> {
    const found = await this.territories.named(name);
    const [only] = found;
    if (only === undefined) return [name];
    if (found.length === 1) return [only.code];
    const { departement } = servedPlace();
    const [here, ...others] = found.filter(({ containedIn }) => containedIn.includes(departement.code));
    if (here === undefined || others.length > 0)
      return sentences.otherTerritories({
        name: name.slice(0, 60),
        codes: found.slice(0, MOST_CODES).map(({ code }) => code),
        more: Math.max(0, found.length - MOST_CODES),
      });
    remark(sentences.takenFor({ name: name.slice(0, 60), code: here.code }));
    return [here.code];
  }

  /**
   * The codes of the communes with this postcode: neighbours, any of which the author may have meant without a name. If there are none, the
   * commune with this INSEE code: the same digits can be both, and most people write postcodes.
   */
  private async placesNumbered(
    written: string,
    remark: (message: Sentence) => void,
  ): Promise<readonly string[] | Sentence> {
    const postcode = written.trim().toUpperCase();
    const found = await this.territories.withPostcode(postcode);
    if (found.length === 0) {
      const [commune] = await this.territories.byCodes([`commune:${postcode}`]);
      return [commune?.code ?? written];
    }
    if (found.length > MOST_OF_POSTCODE) return sentences.postcodeOfMany({ postcode, count: found.length });
    if (found.length > 1) remark(sentences.postcodeTaken({ postcode, names: found.map(({ name }) => name) }));
    return found.map(({ code }) => code);
  }
}

/** A postcode or the INSEE code of a commune, which has a letter in Corsica. */
const isNumber = (name: string): boolean => /^\d[\dab]\d{3}$/i.test(name.trim());
const isList = (found: readonly string[] | Sentence): found is readonly string[] => Array.isArray(found);
