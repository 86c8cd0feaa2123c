import { Injectable } from '@nestjs/common';
import type { Transaction } from '@passerelle/database';
import type { MailCategory } from './mail-categories.js';

/** A person with an address that may refuse mails. */
interface Refusing {
  id: string;
  email: string;
}

/**
 * Refusals of one category that belong to addresses. An address may have no account, and keeps its refusal when it
 * gets one.
 */
export interface RefusalsOfCategory {
  has(email: string): Promise<boolean>;
  /** The page on which this address refuses mails. */
  urlFor(refusing: Refusing): string;
  refuseFor(tx: Transaction, refusing: Refusing): Promise<void>;
  acceptFor(tx: Transaction, refusing: Refusing): Promise<void>;
}

/** The lib with such refusals registers them: `constructor(all: AddressRefusals) { all.add('matches', this); }`. */
@Injectable()
export class AddressRefusals {
  private readonly byCategory = new Map<MailCategory, RefusalsOfCategory>();

  add(category: MailCategory, refusals: RefusalsOfCategory): void {
    this.byCategory.set(category, refusals);
  }

  /** undefined: only people's choices count. */
  of(category: MailCategory): RefusalsOfCategory | undefined {
    return this.byCategory.get(category);
  }

  /** The categories that this address has refused. */
  async refusedBy(email: string): Promise<MailCategory[]> {
    const refused: MailCategory[] = [];
    for (const [category, refusals] of this.byCategory) if (await refusals.has(email)) refused.push(category);
    return refused;
  }
}
