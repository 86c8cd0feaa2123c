interface Placed {
  id: string;
  broader: { id: string } | null;
}

/** A tag with its narrower tags. */
export interface Branch<Tag> {
  tag: Tag;
  below: readonly Branch<Tag>[];
}

/** Tags as trees below their broader tags, in the given order. A tag whose broader tag is missing is at the top. */
export function inTree<Tag extends Placed>(tags: readonly Tag[]): Branch<Tag>[] {
  const ids = new Set(tags.map(({ id }) => id));
  const left = new Set(tags);
  const branchesOf = (those: readonly Tag[]): Branch<Tag>[] =>
    those.flatMap((tag) =>
      left.delete(tag)
        ? [{ tag, below: branchesOf(tags.filter(({ broader }) => broader?.id === tag.id)) }]
        : [],
    );
  const tops = branchesOf(tags.filter(({ broader }) => broader === null || !ids.has(broader.id)));
  // A cycle of broader tags has no top. Only edits by hand create one.
  return [...tops, ...branchesOf([...left])];
}
