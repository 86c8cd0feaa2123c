import { i18n } from '@lingui/core';
import type { ReactNode } from 'react';
import { useOnDemand } from '../api/index.js';
import { Button, Notice } from '../looks/index.js';
import type { Language, Words } from '../routing/index.js';
import type { Reported } from './report-form.js';

const words: Words = async (language) => import(`../words/report/${language}.po`);

async function fetchForm(): Promise<typeof import('./report-form.js')> {
  const [form, { messages }] = await Promise.all([
    import('./report-form.js'),
    words(i18n.locale as Language),
  ]);
  i18n.load(i18n.locale, messages);
  return form;
}

/** A quiet button by which OVLT is told of a text that does harm. */
export function ReportText({ children, ...reported }: Reported & { children: ReactNode }): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(fetchForm);
  return (
    <div className="no-print">
      <div className="small">
        <Button look="text" onClick={() => void fetch()}>
          {children}
        </Button>
      </div>
      {whyNot && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {fetched && <fetched.ReportForm {...reported} onClose={drop} />}
    </div>
  );
}
