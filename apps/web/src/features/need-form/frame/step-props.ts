import { useEffect, useState } from 'react';
import type { OpenDraft } from '../use-draft.js';
import type { WrittenNeedFragment } from '../writing.graphql.js';
import type { Way } from './frame.js';

export interface StepProps {
  open: OpenDraft;
  way: Way;
  /** The need on the server. undefined: the server does not have it. */
  need?: WrittenNeedFragment | undefined;
}

export interface Typed {
  value?: string;
  defaultValue?: string;
  onInput: (event: { currentTarget: { value: string } }) => void;
}

/**
 * A controlled field that keeps text typed before the script ran. A field that is controlled from the first rendering would lose that text.
 * @param name id of the field
 */
export function useTyped(name: string, value: string, change: (typed: string) => void): Typed {
  const [isFollowed, setFollowed] = useState(false);
  useEffect(() => {
    const field = document.getElementById(name);
    const typed =
      field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : '';
    if (typed !== '' && typed !== value) change(typed);
    setFollowed(true);
    // oxlint-disable-next-line react/exhaustive-deps -- once
  }, []);
  const onInput = (event: { currentTarget: { value: string } }): void => change(event.currentTarget.value);
  return isFollowed ? { value, onInput } : { defaultValue: value, onInput };
}
