import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Introduction, mayOnIntroduction } from '@passerelle/introductions';
import { mayOnNeed, Need } from '@passerelle/needs';
import { identifier, InvalidInput, NotFound } from '@passerelle/problems';
import { sentences } from '../concepts.sentences.js';
import type { Evidence, EvidenceKind } from './evidence.entity.js';

/** The object or address of a piece of evidence, in the columns of `Evidence`. */
export type Pointed = Pick<Evidence, 'url' | 'needId' | 'introductionId' | 'fileId' | 'groupMeetingId'> & {
  /** Default label, if the person gives none. */
  label: string;
};

/** All columns empty. Each kind of evidence fills in one. */
export const pointsNowhere: Pointed = {
  url: null,
  needId: null,
  introductionId: null,
  fileId: null,
  groupMeetingId: null,
  label: '',
};

/**
 * Finds an object that a person adds as evidence for a concept.
 * @throws {NotFound} if they may not see it
 */
export type FindsEvidence = (actor: Actor, what: string, conceptId: string) => Promise<Pointed>;

/**
 * Finds the objects that people add as evidence. People cannot add an object that they may not see. A new kind of
 * evidence needs one more entry in `finders`, and a column.
 */
@Injectable()
export class EvidenceSubjects {
  constructor(private readonly database: Database) {}

  /**
   * @throws {NotFound} if the actor may not see the object.
   * @throws {InvalidInput} for an introduction that has not led to a meeting.
   */
  find(
    actor: Actor,
    conceptId: string,
    { kind, url, subjectId }: { kind: EvidenceKind; url: string | null; subjectId: string | null },
  ): Promise<Pointed> {
    const finder = this.finders[kind];
    // Files have no finder, since they arrive with their bytes, through `addFile`.
    if (finder === undefined) throw new NotFound();
    return finder(actor, kind === 'link' ? (url ?? '') : identifier(subjectId ?? ''), identifier(conceptId));
  }

  /**
   * Registers a finder of a lib downstream, when the application starts.
   * @throws if the kind has a finder already.
   */
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
