interface Placed {
  id: string;
  broader: { id: string } | null;
}

/** A tag, and those right below it. */
export interface Branch<Tag> {
  tag: Tag;
  below: readonly Branch<Tag>[];
}

/** Tags under the broader ones, in the order given; one whose broader tag is not there stands at the top. */
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
  // A circle that somebody made by hand has no top.
  return [...tops, ...branchesOf([...left])];
}
