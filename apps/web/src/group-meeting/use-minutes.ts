import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Problem, sendAct } from '../api/index.js';
import { useKeptText } from '../drafts/index.js';
import { mergeTexts } from './merge-texts.js';
import {
  type MeetingInFullFragment,
  OneMeeting,
  WriteMinutes,
  type WriteMinutesMutation,
} from './meeting.graphql.js';

/** How long one may stop typing before it is sent, in milliseconds. */
const PAUSE = 1_500;

const written = ({ writeMinutes }: WriteMinutesMutation) => writeMinutes;

export type Keeping =
  | { state: 'same' }
  | { state: 'typing' }
  | { state: 'saved'; at: string }
  | { state: 'unsent'; problem: Problem }
  /** Somebody else changed the same lines. */
  | { state: 'both'; theirs: string; version: number };

export interface Minutes {
  text: string;
  keeping: Keeping;
  change: (text: string) => void;
  /** Sends what is not sent yet. @returns the version that holds it; undefined: it could not be sent */
  flush: () => Promise<number | undefined>;
  /** Goes on from both texts. */
  settle: (text: string) => void;
}

/**
 * The minutes as they are typed: kept in this browser at once, and by the server after a moment. What somebody else writes in other
 * lines meanwhile is taken in; where both wrote the same lines, both texts are shown.
 */
export function useMinutes(meeting: MeetingInFullFragment): Minutes {
  const { id } = meeting;
  const client = useClient();
  const kept = useKeptText(`minutes ${id}`);
  const [text, setText] = useState(meeting.minutes);
  const [keeping, setKeeping] = useState<Keeping>({ state: 'same' });
  /** What the server has, as far as is known here. */
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
    // Twice at most: what somebody else wrote is taken in, and sent with it.
    for (let tries = 0; tries < 3; tries += 1) {
      const minutes = current.current;
      if (minutes === known.current.minutes) return known.current.version;
      const variables = { id, version: known.current.version, minutes };
      const { done, problem } = await sendAct(client, WriteMinutes, variables, written);
      if (done) {
        // As it was typed: the server leaves out what stands at the end and shows nothing.
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

  // Typed earlier, and never sent.
  const { isRestored, text: restored } = kept;
  useEffect(() => {
    if (!isRestored || current.current !== known.current.minutes || restored === current.current) return;
    show(restored);
    setKeeping({ state: 'typing' });
    wait.current = setTimeout(() => void flush(), PAUSE);
  }, [flush, isRestored, restored, show]);

  // What somebody else wrote while nothing is typed here.
  useEffect(() => {
    if (meeting.version <= known.current.version) return;
    if (current.current !== known.current.minutes) return;
    known.current = { minutes: meeting.minutes, version: meeting.version };
    show(meeting.minutes);
  }, [meeting.minutes, meeting.version, show]);

  useEffect(() => () => clearTimeout(wait.current), []);
  return { text, keeping, change, flush, settle };
}
