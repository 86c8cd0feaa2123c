import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../looks/index.js';
import { paths } from '../routing/index.js';
import { IntroductionLater } from './introduction-later.js';
import { type Decided, NeedOnDesk } from './need/index.js';
import type { Subject } from './queues/index.js';
import { HistoryOf } from '../history/index.js';
import { Notes } from './record/index.js';

/** All about what is chosen in a list, and what is done with it. */
export function SubjectPane({
  title,
  subject,
  onDone,
}: {
  title: string;
  subject: Subject;
  onDone: (what: string, decided?: Decided) => void;
}): ReactNode {
  if (subject.kind === 'need') return <NeedOnDesk subject={subject} onDone={onDone} />;
  if (subject.kind === 'introduction') return <IntroductionLater id={subject.id} onDone={onDone} />;
  return (
    <article>
      <h2>{title}</h2>
      {subject.kind === 'none' && (
        <p>
          <LinkButton look="plain" href={paths.tags}>
            <Trans>En faire un synonyme, ou une étiquette</Trans>
          </LinkButton>
        </p>
      )}
      {subject.kind !== 'none' && (
        <>
          <p>
            <WayTo subject={subject} />
          </p>
          <Notes subject={subject.kind} id={subject.id} />
          <HistoryOf subject={subject.kind} id={subject.id} />
        </>
      )}
    </article>
  );
}

/** Where it is read and changed. */
function WayTo({
  subject: { kind, id },
}: {
  subject: Exclude<Subject, { kind: 'need' | 'introduction' | 'none' }>;
}): ReactNode {
  return kind === 'solver' ? (
    <LinkButton look="plain" href={paths.solver(id)}>
      <Trans>Ouvrir le profil</Trans>
    </LinkButton>
  ) : (
    <LinkButton look="plain" href={paths.organisation(id)}>
      <Trans>Ouvrir la structure</Trans>
    </LinkButton>
  );
}
