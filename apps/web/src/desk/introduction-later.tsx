import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { useOnDemand } from '../api/index.js';
import { Notice, Skeleton } from '../looks/index.js';
import { type Language, loadWords } from '../routing/index.js';

const words = (language: Language) => import(`../words/introductions/${language}.po`);

/** An introduction in the third pane. Its script and its words are fetched when the first one is looked at. */
export function IntroductionLater(props: { id: string; onDone: (what: string) => void }): ReactNode {
  const { i18n } = useLingui();
  const { fetched, whyNot, fetch } = useOnDemand(async () => {
    const [pane] = await Promise.all([import('./introduction/index.js'), loadWords(i18n.locale, words)]);
    return pane;
  });
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the pane opens
  }, []);
  if (fetched) return <fetched.IntroductionOnDesk {...props} />;
  if (whyNot === undefined) return <Skeleton lines={[40, 160, 120]} />;
  return (
    <Notice tone="bad" hasJustHappened>
      {whyNot}
    </Notice>
  );
}
