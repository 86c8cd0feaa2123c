import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Introduction, mayOnIntroduction } from '@passerelle/introductions';
import { mayOnNeed, Need } from '@passerelle/needs';
import { identifier, InvalidInput, NotFound } from '@passerelle/problems';
import { sentences } from '../concepts.sentences.js';
import type { Evidence, EvidenceKind } from './evidence.entity.js';

/** What an evidence points to, as its columns name it. */
type Pointed = Pick<Evidence, 'url' | 'needId' | 'introductionId' | 'fileId'> & {
  /** What it is called where nobody says it. */
  label: string;
};

const nothing: Pointed = { url: null, needId: null, introductionId: null, fileId: null, label: '' };

/**
 * Finds what people show as evidence. What they may not see, they cannot show. Another kind of evidence is one more entry of
 * `finders`, and a column.
 */
@Injectable()
export class EvidenceSubjects {
  constructor(private readonly database: Database) {}

  /** @throws {NotFound} for what the actor may not see. @throws {InvalidInput} for an introduction that has not met. */
  find(
    actor: Actor,
    { kind, url, subjectId }: { kind: EvidenceKind; url: string | null; subjectId: string | null },
  ): Promise<Pointed> {
    return this.finders[kind](actor, kind === 'link' ? (url ?? '') : identifier(subjectId ?? ''));
  }

  private readonly finders: Record<EvidenceKind, (actor: Actor, what: string) => Promise<Pointed>> = {
    // It comes with its bytes, by a way of its own.
    file: async () => {
      throw new NotFound();
    },
    link: async (_, url) => ({ ...nothing, url, label: url }),
    need: async (actor, id) => {
      const need = await this.database.manager.findOneBy(Need, { id });
      if (need === null || !mayOnNeed(actor, 'see', need)) throw new NotFound();
      return { ...nothing, needId: id, label: need.title };
    },
    introduction: async (actor, id) => ({ ...nothing, introductionId: (await this.seen(actor, id)).id }),
    meeting: async (actor, id) => {
      const { metOn } = await this.seen(actor, id);
      if (metOn === null)
        throw new InvalidInput([
          { field: 'subjectId', rule: 'met', label: sentences.evidence(), message: sentences.notMetYet() },
        ]);
      return { ...nothing, introductionId: id };
    },
  };

  private async seen(actor: Actor, id: string): Promise<Introduction> {
    const introduction = await this.database.manager.findOne(Introduction, {
      where: { id },
      relations: { need: true, solver: true },
    });
    if (introduction === null || !mayOnIntroduction(actor, 'see', introduction, introduction))
      throw new NotFound();
    return introduction;
  }
}
