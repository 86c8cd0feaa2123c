/**
 * Rounds values so that they add up to a whole number: those that lose most by rounding down are rounded up, the first of equals
 * ("largest remainder").
 * @param sum what they add up to, but for what floating-point numbers lose
 */
export function wholeShares(values: readonly number[], sum: number): number[] {
  const rounded = values.map(Math.floor);
  const left = sum - rounded.reduce((all, value) => all + value, 0);
  const byLoss = [...values.keys()].toSorted(
    (a, b) => values[b] - rounded[b] - (values[a] - rounded[a]) || a - b,
  );
  for (const i of byLoss.slice(0, left)) rounded[i]++;
  return rounded;
}
