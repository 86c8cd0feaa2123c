import { createHash } from 'node:crypto';
import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { EncoderUnavailable, type MeaningVector, TextEncoder } from '@passerelle/meaning';
import { type Tag, Taxonomy } from '@passerelle/taxonomy';
import { ImportLabel } from './import-label.entity.js';

/** As many labels as one run looks at. A file has some dozens. */
const AT_ONCE = 200;
/** How many tags are proposed by meaning alone. */
const MOST_NEAR = 3;
/**
 * A tag whose likeness is below this is not proposed. Chosen by reading what is near fifteen labels of the i-Lab contest and twenty that
 * imports of this field might have: from here on most proposals are right, and the others arguable. From 0.35 on a dozen are wrong, such as
 * "Assurance vie" → "Auxiliaire de vie" (0.44); "Espaces verts" → "Jardinage et paysage" (0.42) is what it costs.
 */
const nearestUnlike = 0.47;

/**
 * Finds the tags whose labels mean nearly the same as labels that wait for an answer. In the background, as only workers have a model. Once
 * for each label, model and taxonomy. Without a model nothing is found, and curators choose without it.
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
      const vectors = await this.encoder.encode(
        tags.map(({ labelFr }) => labelFr),
        'need',
      );
      const asked = await this.encoder.encode(
        labels.map(({ label }) => label),
        'need',
      );
      const near = nearestOf(asked, vectors);
      for (const [i, { id }] of labels.entries())
        await manager.update(
          ImportLabel,
          { id },
          { nearTagIds: (near[i] ?? []).map((tag) => (tags[tag] as Tag).id), nearFoundBy: foundBy },
        );
    } catch (error) {
      // The next run tries again.
      if (!(error instanceof EncoderUnavailable)) throw error;
    }
  }
}

/** Differs when a tag comes, goes or is called otherwise. */
function digestOf(tags: readonly Tag[]): string {
  const hash = createHash('sha256');
  for (const { id, labelFr } of tags) hash.update(`${id} ${labelFr}\n`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * The numbers of the nearest of some vectors, for each that is asked for: by the cosine, once the mean of them all is taken away, which
 * short texts of one language have in common.
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
