import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** A message apart from the page's own text. `hasJustHappened`: screen readers announce it. */
export function Notice({
  tone = 'info',
  hasJustHappened = false,
  children,
}: {
  tone?: 'info' | 'ok' | 'warn' | 'bad';
  hasJustHappened?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={`notice ${tone}`} role={hasJustHappened ? 'status' : undefined}>
      {children}
    </div>
  );
}

export const Card = ({ children }: { children: ReactNode }): ReactNode => (
  <section className="card">{children}</section>
);

/**
 * Placeholder with the final height of the content. It has no inline style, which the content security policy
 * refuses.
 * @param lines heights in pixels
 * @param isAnnounced false: another part announces the waiting
 */
export function Skeleton({
  lines,
  isAnnounced = true,
}: {
  lines: readonly number[];
  isAnnounced?: boolean;
}): ReactNode {
  return (
    <div role={isAnnounced ? 'status' : undefined}>
      {isAnnounced && (
        <span className="visually-hidden">
          <Trans>La page se charge.</Trans>
        </span>
      )}
      {lines.map((height, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- they never move
        <svg key={i} className="skeleton" width="100%" height={height} aria-hidden="true" />
      ))}
    </div>
  );
}

/** Placeholder of an empty list: its future content, and the action that starts it. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <Arches />
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

/** A bridge over the Loire. */
const Arches = (): ReactNode => (
  <svg viewBox="0 0 160 48" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
    <path d="M2 14h156M2 20h156M8 40V20M152 40V20M8 40a18 18 0 0 1 36 0a18 18 0 0 1 36 0a18 18 0 0 1 36 0a18 18 0 0 1 36 0" />
    <path d="M0 45q10-4 20 0t20 0t20 0t20 0t20 0t20 0t20 0t20 0" opacity=".5" />
  </svg>
);

export interface Tagged {
  id: string;
  label: string;
}

export function Tags({ tags, label }: { tags: readonly Tagged[]; label?: string }): ReactNode {
  if (tags.length === 0) return null;
  return (
    <ul className="tags" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag.id} className="tag">
          {tag.label}
        </li>
      ))}
    </ul>
  );
}

/** Steps of a process. @param current index of the current step, from 0 */
export function Track({
  steps,
  current,
  label,
}: {
  steps: readonly string[];
  current: number;
  label: string;
}): ReactNode {
  return (
    <ol className="track" aria-label={label}>
      {steps.map((step, i) => (
        <li
          key={step}
          className={i < current ? 'done' : undefined}
          aria-current={i === current ? 'step' : undefined}
        >
          <span>{step}</span>
          {i < current && (
            <span className="visually-hidden">
              {' '}
              <Trans>(fait)</Trans>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A text with marked words. */
export const Segments = ({ segments }: { segments: readonly { hit: boolean; text: string }[] }): ReactNode =>
  segments.map(({ hit, text }, i) =>
    // oxlint-disable-next-line react/no-array-index-key -- they never move
    hit ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
  );
