import { Injectable } from '@nestjs/common';
import { type ImportRow, rowOfTable, type TableRow } from '@passerelle/imports';
import type { Sentence } from '@passerelle/problems';
import { isTerritoryCode, TerritoriesService } from '@passerelle/territories';
import { sentences } from '../import-plans.sentences.js';
import { identifierOf, type ImportPlan, kindsOfImport } from '../plan/index.js';

/** How many places with one name are named. */
const MOST_CODES = 5;

/** Makes of the rows that people write what an import takes: names of places become codes, and each row gets an identifier. */
@Injectable()
export class PrepareRows {
  constructor(private readonly territories: TerritoriesService) {}

  async *prepare(rows: AsyncIterable<TableRow>, { kind, columns }: ImportPlan): AsyncGenerator<ImportRow> {
    const kindOf = kindsOfImport[kind];
    const places = new Map<string, string | Sentence>();
    for await (const tableRow of rows) {
      const read = rowOfTable(tableRow, columns, kindOf.layout);
      if (read.problem) {
        yield read;
        continue;
      }
      const { row, value } = read;
      const wrong = await this.nameTerritories(value, places);
      if (wrong !== undefined) {
        yield { row, problem: { field: 'territories', rule: 'ambiguous', message: wrong } };
        continue;
      }
      value['externalId'] ??= identifierOf(kindOf, value);
      yield { row, value };
    }
  }

  /** Puts codes in the place of names. @returns what is wrong with a name that several places have */
  private async nameTerritories(
    value: Record<string, unknown>,
    places: Map<string, string | Sentence>,
  ): Promise<Sentence | undefined> {
    const said = value['territories'];
    if (!Array.isArray(said)) return undefined;
    const codes: unknown[] = [];
    for (const each of said) {
      if (typeof each !== 'string' || isTerritoryCode(each)) codes.push(each);
      else {
        const place = places.get(each) ?? (await this.placeNamed(each));
        places.set(each, place);
        if (typeof place !== 'string') return place;
        codes.push(place);
      }
    }
    value['territories'] = codes;
    return undefined;
  }

  /** The code of the place with this name; the name where there is none, of which the import says so. */
  private async placeNamed(name: string): Promise<string | Sentence> {
    const found = await this.territories.named(name);
    const [only] = found;
    if (only === undefined) return name;
    return found.length === 1
      ? only.code
      : sentences.otherTerritories({
          name: name.slice(0, 60),
          codes: found.slice(0, MOST_CODES).map(({ code }) => code),
          more: Math.max(0, found.length - MOST_CODES),
        });
  }
}
