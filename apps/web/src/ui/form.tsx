import { Trans, useLingui } from '@lingui/react/macro';
import {
  createContext,
  type ReactNode,
  type RefObject,
  type SubmitEvent,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Problem } from './api/problem.js';
import { Notice } from './boxes.js';
import { useTitlePrefix } from './routing/head.js';

const FormProblem = createContext<Problem | undefined>(undefined);

/** Error of a field in the form around, in words. */
export function useErrorOf(name: string): string | undefined {
  return useContext(FormProblem)?.fields.find(({ field }) => field === name)?.message;
}

/**
 * A form that shows problems like GOV.UK: a summary at the top, which takes the focus, and the same words at each
 * field.
 * @param onSend receives the typed values; the browser itself sends nothing
 * @param address where the browser sends the form without script
 */
export function Form({
  problem,
  onSend,
  address,
  children,
}: {
  problem?: Problem | undefined;
  onSend: (typed: FormData) => void;
  address?: string;
  children: ReactNode;
}): ReactNode {
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSend(new FormData(event.currentTarget, event.nativeEvent.submitter));
  };
  return (
    <FormProblem.Provider value={problem}>
      {/* A press before the script has loaded. A form without an address must not leave the page and lose the typed text. */}
      <form method={address === undefined ? 'dialog' : 'post'} action={address} noValidate onSubmit={send}>
        {problem && <ErrorSummary problem={problem} />}
        {children}
      </form>
    </FormProblem.Provider>
  );
}

/** Shows a problem within a form that the browser itself sends. */
export const ProblemOfForm = ({
  problem,
  children,
}: {
  problem: Problem | undefined;
  children: ReactNode;
}): ReactNode => (
  <FormProblem.Provider value={problem}>
    {problem && <ErrorSummary problem={problem} />}
    {children}
  </FormProblem.Provider>
);

/**
 * Summary of a problem, also for an action without a form. The message about an unavailable network stays until it is
 * back.
 */
export function ErrorSummary({ problem }: { problem: Problem }): ReactNode {
  const [over, setOver] = useState<Problem>();
  useEffect(() => {
    if (problem.kind !== 'offline') return undefined;
    const end = (): void => setOver(problem);
    addEventListener('online', end);
    return () => removeEventListener('online', end);
  }, [problem]);
  if (over === problem) return null;
  if (problem.kind === 'note')
    return (
      <Notice tone="warn" hasJustHappened>
        {problem.message}
      </Notice>
    );
  return <Summary problem={problem} />;
}

function Summary({ problem }: { problem: Problem }): ReactNode {
  const { t } = useLingui();
  const summary = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useTitlePrefix(t`Erreur :`);
  useEffect(() => summary.current?.focus(), [problem]);
  const fields = useFieldsOfPage(problem.fields, summary);
  const isShownTwice = (message: string): boolean =>
    fields.filter((other) => other.message === message).length > 1;
  const whole = problem.fields.filter(({ field }) => field === '');
  return (
    <div ref={summary} className="summary" role="alert" tabIndex={-1} aria-labelledby={titleId}>
      <h2 id={titleId}>
        {fields.length > 0 ? <Trans>À corriger</Trans> : <Trans>Cela n’a pas été fait</Trans>}
      </h2>
      {fields.length === 0 && whole.length === 0 && <p>{problem.message}</p>}
      {whole.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, message, id, label, place }) => (
            <li key={`${field} ${message}`}>
              {/* A field that the page does not show is named without a link, which would lead nowhere. */}
              {place === -1 ? (
                message
              ) : (
                <a href={`#${id}`} onClick={(event) => focusField(event, id)}>
                  {isShownTwice(message) && label !== '' ? t`${label} : ${message}` : message}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/**
 * The problem's fields in the order of the page, each with its id. If the page has two fields of the same name, the one of this form
 * counts.
 */
function useFieldsOfPage(
  fields: Problem['fields'],
  summary: RefObject<HTMLElement | null>,
): (Problem['fields'][number] & { id: string; label: string; place?: number })[] {
  const [found, setFound] = useState<ReadonlyMap<string, { id: string; label: string; place: number }>>(
    new Map(),
  );
  useLayoutEffect(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const form = summary.current?.closest('form');
    setFound(
      new Map(
        fields.map(({ field }) => {
          const named = form?.elements.namedItem(field);
          const first = named instanceof RadioNodeList ? named[0] : named;
          const id = first instanceof HTMLElement && first.id !== '' ? first.id : field;
          return [field, { id, label: labelOf(first), place: ids.indexOf(id) }];
        }),
      ),
    );
  }, [fields, summary]);
  const placeOf = ({ field }: { field: string }): number => {
    const { place = -1 } = found.get(field) ?? {};
    return place < 0 ? Infinity : place;
  };
  return fields
    .filter(({ field }) => field !== '')
    .toSorted((a, b) => placeOf(a) - placeOf(b) || 0)
    .map((each) => ({ id: each.field, label: '', ...found.get(each.field), ...each }));
}

/** Label of a field. For radio buttons and check boxes, the legend of their group. */
function labelOf(field: Element | RadioNodeList | Node | null | undefined): string {
  if (
    !(
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
  )
    return '';
  const legend = ['radio', 'checkbox'].includes(field.type)
    ? field.closest('fieldset')?.querySelector('legend')
    : undefined;
  return (legend ?? field.labels?.[0])?.textContent?.trim() ?? '';
}

function focusField(event: { preventDefault(): void }, id: string): void {
  const input = document.getElementById(id);
  if (input === null) return;
  event.preventDefault();
  input.scrollIntoView({ block: 'center' });
  input.focus();
}
