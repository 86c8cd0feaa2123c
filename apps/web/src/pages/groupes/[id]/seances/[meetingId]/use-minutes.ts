import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Problem } from '../../../../../ui/api/problem.js';
import { sendAct } from '../../../../../ui/api/use-act.js';
import { usePersistedText } from '../../../../../ui/drafts/use-persisted-text.js';
import {
  type MeetingInFullFragment,
  OneMeeting,
  WriteMinutes,
  type WriteMinutesMutation,
} from './meeting.graphql.js';
import { mergeTexts } from './merge-texts.js';

/** Pause in typing after which the minutes are sent, in milliseconds. */
const PAUSE = 1_500;

const written = ({ writeMinutes }: WriteMinutesMutation) => writeMinutes;

export type Keeping =
  | { state: 'same' }
  | { state: 'typing' }
  | { state: 'saved'; at: string }
  | { state: 'unsent'; problem: Problem }
  /** Another person changed the same lines. */
  | { state: 'both'; theirs: string; version: number };

export interface Minutes {
  text: string;
  keeping: Keeping;
  change: (text: string) => void;
  /** Sends unsent text. @returns the version with the text. undefined: sending failed */
  flush: () => Promise<number | undefined>;
  /** Continues with a text that combines both versions. */
  settle: (text: string) => void;
}

/**
 * The minutes while they are typed, persisted in this browser at once, and on the server after a pause. Another
 * person's changes of other lines are merged. If both changed the same lines, both texts are shown.
 */
export function useMinutes(meeting: MeetingInFullFragment): Minutes {
  const { id } = meeting;
  const client = useClient();
  const kept = usePersistedText(`minutes ${id}`);
  const [text, setText] = useState(meeting.minutes);
  const [keeping, setKeeping] = useState<Keeping>({ state: 'same' });
  /** The server's last known text and version. */
  const known = useRef({ minutes: meeting.minutes, version: meeting.version });
  const current = useRef(text);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onItsWay = useRef<Promise<number | undefined>>(undefined);

  const show = useCallback((next: string) => {
    current.current = next;
    setText(next);
  }, []);

  const send = useCallback(async (): Promise<number | undefined> => {
    clearTimeout(wait.current);
    // Two conflicts are resolved at most. Each time the other person's changes are merged, and the result is sent.
    for (let tries = 0; tries < 3; tries += 1) {
      const minutes = current.current;
      if (minutes === known.current.minutes) return known.current.version;
      const variables = { id, version: known.current.version, minutes };
      const { done, problem } = await sendAct(client, WriteMinutes, variables, written);
      if (done) {
        // Compares with the text as typed, since the server trims invisible characters at its end.
        known.current = { minutes, version: done.version };
        if (current.current === minutes) {
          kept.clear();
          setKeeping({ state: 'saved', at: done.writtenAt ?? '' });
        }
        return done.version;
      }
      if (problem?.kind !== 'Conflict') {
        if (problem) setKeeping({ state: 'unsent', problem });
        return undefined;
      }
      const { data } = await client.query(OneMeeting, { id }, { requestPolicy: 'network-only' }).toPromise();
      if (!data) return undefined;
      const { minutes: theirs, version } = data.groupMeeting;
      const merged = mergeTexts(known.current.minutes.trimEnd(), current.current.trimEnd(), theirs);
      if (merged === undefined) {
        setKeeping({ state: 'both', theirs, version });
        return undefined;
      }
      known.current = { minutes: theirs, version };
      show(merged);
    }
    return undefined;
  }, [client, id, kept, show]);

  const flush = useCallback(async (): Promise<number | undefined> => {
    await onItsWay.current;
    onItsWay.current = send();
    return onItsWay.current;
  }, [send]);

  const change = useCallback(
    (next: string) => {
      show(next);
      kept.change(next);
      setKeeping({ state: 'typing' });
      clearTimeout(wait.current);
      wait.current = setTimeout(() => void flush(), PAUSE);
    },
    [flush, kept, show],
  );

  const settle = useCallback(
    (next: string) => {
      if (keeping.state !== 'both') return;
      known.current = { minutes: keeping.theirs, version: keeping.version };
      change(next);
      void flush();
    },
    [change, flush, keeping],
  );

  // The persisted text was typed earlier and never sent.
  const { isRestored, text: restored } = kept;
  useEffect(() => {
    if (!isRestored || current.current !== known.current.minutes || restored === current.current) return;
    show(restored);
    setKeeping({ state: 'typing' });
    wait.current = setTimeout(() => void flush(), PAUSE);
  }, [flush, isRestored, restored, show]);

  // Another person's text is taken over while nothing is unsent here.
  useEffect(() => {
    if (meeting.version <= known.current.version) return;
    if (current.current !== known.current.minutes) return;
    known.current = { minutes: meeting.minutes, version: meeting.version };
    show(meeting.minutes);
  }, [meeting.minutes, meeting.version, show]);

  useEffect(() => () => clearTimeout(wait.current), []);
  return { text, keeping, change, flush, settle };
}
