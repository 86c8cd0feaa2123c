import { Database } from '@passerelle/database';
import { defineWorkerRequest, RepliesTo, type RepliesToRequest } from '@passerelle/jobs';
import { encodedTextOfNeed } from '@passerelle/matching-engine';
import { EncoderUnavailable, TextEncoder, type TextPart } from '@passerelle/meaning';
import { Need } from '@passerelle/needs';
import { In } from 'typeorm';
import { MatchIndex } from '../match-index.js';
import { Vectors } from '../vectors/vectors.service.js';
import { pointsOfWords, type WordWithPoints } from './points-of-words.js';

/** Matches whose points for vectors must be explained, with these points. */
export interface MeaningToExplain {
  matches: { matchId: string; needId: string; solverId: string; points: number }[];
}

export interface ExplainedMeaning {
  /** Matches that cannot be explained are left out. */
  explained: { matchId: string; words: WordWithPoints[] }[];
}

/**
 * Requests from a worker the words of the need that bring the points for vectors, since only workers have the vectors
 * and a model.
 */
export const ExplainMeaning = defineWorkerRequest<MeaningToExplain, ExplainedMeaning>('ExplainMeaning');

/** How many needs are explained at once. Each takes the encoder as long as a preview, and a list may contain a hundred. */
const MOST_NEEDS = 5;
/**
 * After this many milliseconds no further need is begun, since people who preview a draft wait for the same worker.
 */
const LONGEST = 500;

@RepliesTo(ExplainMeaning)
export class ReplyToExplainMeaning implements RepliesToRequest<MeaningToExplain, ExplainedMeaning> {
  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly vectors: Vectors,
    private readonly encoder: TextEncoder,
  ) {}

  async reply({ matches }: MeaningToExplain): Promise<ExplainedMeaning> {
    const needIds = [...new Set(matches.map(({ needId }) => needId))].slice(0, MOST_NEEDS);
    const texts = await this.textsOf(needIds);
    const parts = new Map<string, TextPart[]>();
    const until = performance.now() + LONGEST;
    for (const needId of needIds) {
      const text = texts.get(needId);
      if (text !== undefined && performance.now() < until) parts.set(needId, await this.partsOf(text));
    }
    const { collection } = await this.index.recent();
    return {
      explained: matches.flatMap(({ matchId, needId, solverId, points }) => {
        const [text, partsOfNeed] = [texts.get(needId), parts.get(needId) ?? []];
        const each =
          partsOfNeed.length > 0 ? collection.meaningByParts(needId, solverId, partsOfNeed) : undefined;
        if (text === undefined || each === undefined) return [];
        const withPoints = partsOfNeed.map(({ start, end }, i) => ({ start, end, points: each[i] ?? 0 }));
        return [{ matchId, words: pointsOfWords(text, withPoints, points) }];
      }),
    };
  }

  /**
   * The texts of needs, if their vectors were made from these texts. After a change of a need its vector still belongs to the former text.
   */
  private async textsOf(needIds: readonly string[]): Promise<Map<string, string>> {
    const needs = await this.database.manager.find(Need, {
      select: { id: true, title: true, description: true },
      where: { id: In([...needIds]) },
    });
    const texts = new Map(needs.map((need) => [need.id, encodedTextOfNeed(need)]));
    const known = await this.vectors.of('need', texts, await this.vectors.length());
    return new Map([...texts].filter(([id]) => known.get(id)?.vector !== undefined));
  }

  /** Empty if the encoder is unavailable, or encodes only whole texts. */
  private async partsOf(text: string): Promise<TextPart[]> {
    try {
      return (await this.encoder.parts(text, 'need')) ?? [];
    } catch (error) {
      if (error instanceof EncoderUnavailable) return [];
      throw error;
    }
  }
}
