import { createHash } from 'node:crypto';
import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { encodeEach, EncoderUnavailable, type MeaningVector, TextEncoder } from '@passerelle/meaning';
import { type Tag, Taxonomy } from '@passerelle/taxonomy';
import { ImportLabel } from './import-label.entity.js';

/** How many labels one run checks. A file has some dozens. */
const AT_ONCE = 200;
/** How many tags are proposed by meaning alone. */
const MOST_NEAR = 3;
/**
 * A tag with less likeness is not proposed. Chosen by reading the tags near fifteen labels of the i-Lab contest and twenty labels that
 * imports of this field might have. From this likeness on, most proposals are right, and the others arguable. From 0.35 on, a dozen are
 * wrong, such as "Assurance vie" → "Auxiliaire de vie" (0.44). The price is "Espaces verts" → "Jardinage et paysage" (0.42), which is lost.
 */
const nearestUnlike = 0.47;

/**
 * Finds the tags whose labels mean nearly the same as labels that wait for an answer. In the background, as only workers have a model. Once
 * for each label, model and taxonomy. Without a model, or for a label on which the model fails, nothing is found, and curators choose
 * without proposals.
 */
@ScheduledTask({ every: 10 * 60_000 })
export class FindNearTags implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly encoder: TextEncoder,
  ) {}

  async run(): Promise<void> {
    const snapshot = await this.taxonomy.snapshot();
    const tags = [...snapshot.byId.values()].filter(({ state }) => state === 'current');
    const foundBy = `${this.encoder.model} ${digestOf(tags)}`;
    const { manager } = this.database;
    const labels = await manager
      .createQueryBuilder(ImportLabel, 'label')
      .where('label.answer IS NULL AND label.nearFoundBy IS DISTINCT FROM :foundBy', { foundBy })
      .orderBy('label.id')
      .take(AT_ONCE)
      .getMany();
    if (labels.length === 0) return;
    try {
      const known = await this.encoded(tags, ({ labelFr }) => labelFr);
      const asked = await this.encoded(labels, ({ label }) => label);
      const near = nearestOf(
        asked.map(({ vector }) => vector),
        known.map(({ vector }) => vector),
      );
      const nearOf = new Map(asked.map(({ one }, i) => [one.id, near[i].map((tag) => known[tag].one.id)]));
      for (const { id } of labels)
        await manager.update(ImportLabel, { id }, { nearTagIds: nearOf.get(id) ?? [], nearFoundBy: foundBy });
    } catch (error) {
      // The next run tries again.
      if (!(error instanceof EncoderUnavailable)) throw error;
    }
  }

  /** The entries on whose text the model does not fail, with the vectors. */
  private async encoded<One>(
    all: readonly One[],
    textOf: (one: One) => string,
  ): Promise<{ one: One; vector: MeaningVector }[]> {
    const vectors = await encodeEach(this.encoder, all.map(textOf), 'need');
    return all.flatMap((one, i) => {
      const vector = vectors[i];
      return vector === undefined ? [] : [{ one, vector }];
    });
  }
}

/** Changes when a tag comes, goes or is renamed. */
function digestOf(tags: readonly Tag[]): string {
  const hash = createHash('sha256');
  for (const { id, labelFr } of tags) hash.update(`${id} ${labelFr}\n`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * For each given vector, the indexes of the nearest vectors, by cosine, after the mean of all vectors is subtracted.
 * Short texts of one language have that mean in common.
 */
export function nearestOf(asked: readonly MeaningVector[], among: readonly MeaningVector[]): number[][] {
  const mean = new Float64Array(among[0]?.length ?? 0);
  for (const vector of among) for (let i = 0; i < mean.length; i++) mean[i] += vector[i] / among.length;
  const centred = among.map((vector) => unit(vector, mean));
  return asked.map((vector) => {
    const wanted = unit(vector, mean);
    return centred
      .map((each, number) => ({ number, likeness: each.reduce((sum, x, i) => sum + x * wanted[i], 0) }))
      .filter(({ likeness }) => likeness >= nearestUnlike)
      .toSorted((a, b) => b.likeness - a.likeness || a.number - b.number)
      .slice(0, MOST_NEAR)
      .map(({ number }) => number);
  });
}

function unit(vector: MeaningVector, mean: Float64Array): Float64Array {
  const moved = Float64Array.from(vector, (x, i) => x - mean[i]);
  const length = Math.hypot(...moved) || 1;
  return moved.map((x) => x / length);
}
