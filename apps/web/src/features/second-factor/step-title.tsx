import { type ReactNode, useEffect, useRef } from 'react';

export type TitleLevel = 'h2' | 'h3' | 'h4';

/** Title of a step that has replaced another one. It takes the focus, so that screen readers announce the step. */
export function StepTitle({ level: Level, children }: { level: TitleLevel; children: ReactNode }): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Level ref={title} tabIndex={-1}>
      {children}
    </Level>
  );
}
