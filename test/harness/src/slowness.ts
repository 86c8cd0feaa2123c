/** What {@link work} takes on a quiet machine of 2026, in milliseconds. */
const QUIET = 16;
/** Beyond it, the machine is not slow: it hangs. */
const SLOWEST = 5;

let measured: number | undefined;

/** Makes and reads some texts, as everything here does. */
function work(): void {
  const rows = Array.from({ length: 2_000 }, (_, id) => ({ id, name: `row ${id}` }));
  for (let round = 0; round < 20; round += 1) JSON.parse(JSON.stringify(rows));
}

/**
 * How much longer this machine takes, with all that runs on it, than a quiet one: at least 1. It is measured once a
 * process, when a limit is first asked for.
 */
export function slowness(): number {
  if (measured === undefined) {
    const begun = performance.now();
    work();
    measured = Math.min(Math.max((performance.now() - begun) / QUIET, 1), SLOWEST);
  }
  return measured;
}

/**
 * A limit that ends what would wait for ever, in milliseconds. Where a spec works, it never passes.
 * @param limit on a quiet machine
 */
export const limitOf = (limit: number): number => Math.round(limit * slowness());
