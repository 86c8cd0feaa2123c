import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Introduction, mayOnIntroduction } from '@passerelle/introductions';
import { mayOnNeed, Need } from '@passerelle/needs';
import { identifier, InvalidInput, NotFound } from '@passerelle/problems';
import { sentences } from '../concepts.sentences.js';
import type { Evidence, EvidenceKind } from './evidence.entity.js';

/** What an evidence points to, as its columns name it. */
export type Pointed = Pick<Evidence, 'url' | 'needId' | 'introductionId' | 'fileId' | 'groupMeetingId'> & {
  /** What it is called where nobody says it. */
  label: string;
};

/** What each kind of evidence fills in one column of. */
export const pointsNowhere: Pointed = {
  url: null,
  needId: null,
  introductionId: null,
  fileId: null,
  groupMeetingId: null,
  label: '',
};

/** Finds what somebody shows for a concept. @throws {NotFound} for what they may not see */
export type FindsEvidence = (actor: Actor, what: string, conceptId: string) => Promise<Pointed>;

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
    conceptId: string,
    { kind, url, subjectId }: { kind: EvidenceKind; url: string | null; subjectId: string | null },
  ): Promise<Pointed> {
    const finder = this.finders[kind];
    // A file comes with its bytes, by a way of its own.
    if (finder === undefined) throw new NotFound();
    return finder(actor, kind === 'link' ? (url ?? '') : identifier(subjectId ?? ''), identifier(conceptId));
  }

  /** For a lib downstream that has something to show, as the application starts. @throws if another has that kind already. */
  add(kind: 'group_meeting', finder: FindsEvidence): void {
    if (this.finders[kind] !== undefined) throw new Error(`Two libs find evidence of the kind ${kind}.`);
    this.finders[kind] = finder;
  }

  private readonly finders: Partial<Record<EvidenceKind, FindsEvidence>> = {
    link: async (_, url) => ({ ...pointsNowhere, url, label: url }),
    need: async (actor, id) => {
      const need = await this.database.manager.findOneBy(Need, { id });
      if (need === null || !mayOnNeed(actor, 'see', need)) throw new NotFound();
      return { ...pointsNowhere, needId: id, label: need.title };
    },
    introduction: async (actor, id) => ({
      ...pointsNowhere,
      introductionId: (await this.seen(actor, id)).id,
    }),
    meeting: async (actor, id) => {
      const { metOn } = await this.seen(actor, id);
      if (metOn === null)
        throw new InvalidInput([
          { field: 'subjectId', rule: 'met', label: sentences.evidence(), message: sentences.notMetYet() },
        ]);
      return { ...pointsNowhere, introductionId: id };
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
