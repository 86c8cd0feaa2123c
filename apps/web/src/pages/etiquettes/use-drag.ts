import { useLingui } from '@lingui/react/macro';
import { type DragEvent, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import type { Done } from './done.js';
import { EditTag, type EditTagMutation, type TagInListFragment } from './tags.graphql.js';

const edited = ({ editTag }: EditTagMutation) => editTag;

/**
 * Dragging a tag onto another makes the other its broader tag. Dragged to the top, it loses its broader tag. The
 * tag's form does the same by keys.
 */
export function useDrag(): {
  dragged: TagInListFragment | undefined;
  /** Id of the row under the pointer, null for the top. undefined: the tag cannot be dropped here. */
  over: string | null | undefined;
  last: { done: Done; id: string } | undefined;
  problem: Problem | undefined;
  /** Props of a row that can be dragged. */
  source: (tag: TagInListFragment) => object;
  /** Props of a drop target. */
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
    const confirmation =
      onto === null
        ? t`« ${label} » n’est plus sous une autre.`
        : t`« ${label} » est rangée sous « ${onto.label} ».`;
    const input = { broader: tag.broader?.reference ?? null };
    setLast({ done: { confirmation, undo: { act: 'edit', id, version: saved.version, input } }, id });
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
