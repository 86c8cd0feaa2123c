import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import type { FollowedSearch } from '../notices/followed-search.js';
import type { MailCategory } from '../preferences/mail-categories.js';

/** One line of a list, and the page where the reader acts on it. */
export interface ListLine {
  title: string;
  /** One quiet line below. */
  meta?: string;
  url: string;
  /** The need that the line is about. Lines about one need come together. */
  needId?: string;
  /** Comes before the other lines about its need. */
  leads?: true;
  /** The reader's saved search that has found the need. */
  search?: FollowedSearch;
}

/** A part that another lib adds to lists: objects that wait there, with or without a notice. */
export interface ListPart {
  /** The category under which people choose these mails. */
  category: MailCategory;
  /** The people for whom something may wait. */
  readers(): Promise<readonly string[]>;
  /** Lines for one of these people now; empty: nothing waits. */
  linesFor(personId: string, language: Language): Promise<readonly ListLine[]>;
}

/** Each part registers itself: `constructor(parts: ListParts) { parts.add(this); }`. */
@Injectable()
export class ListParts {
  readonly all: ListPart[] = [];

  add(part: ListPart): void {
    this.all.push(part);
  }
}
