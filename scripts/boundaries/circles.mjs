/**
 * One circle for each place that is on a circle, and every circle once.
 * @param arrows by place, the places that it leads to: a map of maps or of sets
 */
export function circlesOf(arrows) {
  const circles = new Map();
  for (const start of arrows.keys()) {
    const circle = shortestWayBack(arrows, start);
    if (circle !== undefined) circles.set(circle.toSorted().join(), circle);
  }
  return [...circles.values()];
}

/** Breadth first. @returns the places on the way, `start` first. undefined: no way leads back. */
function shortestWayBack(arrows, start) {
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const next of arrows.get(way.at(-1))?.keys() ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
