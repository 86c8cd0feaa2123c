import { useLingui } from '@lingui/react/macro';
import { type DragEvent, useState } from 'react';
import { type Problem, useAct } from '../../api/index.js';
import type { Done } from '../done.js';
import { EditTag, type EditTagMutation, type TagInListFragment } from '../tags.graphql.js';

const edited = ({ editTag }: EditTagMutation) => editTag;

/** A tag that is let fall on another is put under it; on the top, under none. The form of a tag does the same by keys. */
export function useDrag(): {
  dragged: TagInListFragment | undefined;
  /** Of the row, or of the top (null), over which it is; undefined: it may not fall here. */
  over: string | null | undefined;
  last: { done: Done; id: string } | undefined;
  problem: Problem | undefined;
  /** For a row that can be taken up. */
  source: (tag: TagInListFragment) => object;
  /** For where it can fall. */
  target: (tag: TagInListFragment | null) => object;
} {
  const { t } = useLingui();
  const [dragged, setDragged] = useState<TagInListFragment>();
  const [over, setOver] = useState<string | null>();
  const [last, setLast] = useState<{ done: Done; id: string }>();
  const { act, problem } = useAct(EditTag, edited);
  const drop = async (tag: TagInListFragment, onto: TagInListFragment | null): Promise<void> => {
    const { id, label, version } = tag;
    setLast(undefined);
    const saved = await act({ id, version, input: { broader: onto?.reference ?? null } });
    if (saved === undefined) return;
    const said =
      onto === null
        ? t`« ${label} » n’est plus sous une autre.`
        : t`« ${label} » est rangée sous « ${onto.label} ».`;
    const input = { broader: tag.broader?.reference ?? null };
    setLast({ done: { said, undo: { act: 'edit', id, version: saved.version, input } }, id });
  };
  const mayFall = (onto: TagInListFragment | null): boolean =>
    dragged !== undefined &&
    (dragged.broader?.id ?? null) !== (onto?.id ?? null) &&
    (onto === null || (onto.id !== dragged.id && onto.facet === dragged.facet && !onto.retired));
  const end = (): void => {
    setDragged(undefined);
    setOver(undefined);
  };
  return {
    dragged,
    over,
    last,
    problem,
    source: (tag) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        setDragged(tag);
      },
      onDragEnd: end,
    }),
    target: (onto) => ({
      onDragOver: (event: DragEvent) => {
        if (!mayFall(onto)) return;
        event.preventDefault();
        setOver(onto?.id ?? null);
      },
      onDragLeave: () => setOver(undefined),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (dragged !== undefined && mayFall(onto)) void drop(dragged, onto);
        end();
      },
    }),
  };
}
