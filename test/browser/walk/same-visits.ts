/** Checks one fact of an open page. */
export type Look<Fact> = (fact: Fact, how: () => Promise<void>) => Promise<void>;

/**
 * Facts that are checked on the same visits, each in its own test. The first test makes the visits of its route, and
 * every test fails by the faults of its own fact. An error that stops a visit fails them all.
 */
export function onSameVisits<Fact extends string>(
  visit: (path: string, look: Look<Fact>) => Promise<void>,
): (path: string, fact: Fact) => Promise<void> {
  const visited = new Map<string, Promise<Map<Fact, unknown>>>();
  const begin = async (path: string): Promise<Map<Fact, unknown>> => {
    const wrong = new Map<Fact, unknown>();
    await visit(path, (fact, how) =>
      how().catch((error: unknown) => {
        if (!wrong.has(fact)) wrong.set(fact, error);
      }),
    );
    return wrong;
  };
  return async (path, fact) => {
    const looking = visited.get(path) ?? begin(path);
    visited.set(path, looking);
    const wrong = await looking;
    if (wrong.has(fact)) throw wrong.get(fact);
  };
}
