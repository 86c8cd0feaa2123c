const buckets = 1024;

/**
 * A value that at least `few` of the values reach, and not many more: what to begin with when the best are sought.
 * 0 if fewer are above 0.
 */
export function highBar(values: Float32Array, few: number): number {
  let greatest = 0;
  for (let i = 0; i < values.length; i++) if (values[i] > greatest) greatest = values[i];
  if (greatest === 0) return 0;
  const scale = (buckets - 1) / greatest;
  const counts = new Uint32Array(buckets);
  for (let i = 0; i < values.length; i++) counts[(values[i] * scale) | 0]++;
  let reached = 0;
  for (let bucket = buckets - 1; bucket > 0; bucket--) {
    reached += counts[bucket];
    // A little lower than the bucket begins, so that no rounding leaves out what is in it.
    if (reached >= few) return ((bucket - 0.001) / (buckets - 1)) * greatest;
  }
  return 0;
}
