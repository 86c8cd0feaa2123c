import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import type { FollowedSearch } from '../notices/index.js';
import type { MailCategory } from '../preferences/index.js';

/** One thing in a list, and where it is done. */
export interface ListLine {
  title: string;
  /** One quiet line below. */
  meta?: string;
  url: string;
  /** The search of the reader that has found it. */
  search?: FollowedSearch;
}

/** What a lib downstream adds to lists: what waits there, whether or not a notice tells it. */
export interface ListPart {
  /** By which people choose it. */
  category: MailCategory;
  /** Those for whom something may wait. */
  readers(): Promise<readonly string[]>;
  /** What waits for one of them now; empty: nothing. */
  linesFor(personId: string, language: Language): Promise<readonly ListLine[]>;
}

/** The parts add themselves: `constructor(parts: ListParts) { parts.add(this); }`. */
@Injectable()
export class ListParts {
  readonly all: ListPart[] = [];

  add(part: ListPart): void {
    this.all.push(part);
  }
}
