import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../looks/index.js';
import { paths } from '../routing/index.js';
import { NeedOnDesk } from './need/index.js';
import type { Subject } from './queues/index.js';
import { History, Notes } from './record/index.js';

/** All about what is chosen in a list, and what is done with it. */
export function SubjectPane({
  title,
  subject,
  onDone,
}: {
  title: string;
  subject: Subject;
  onDone: (what: string) => void;
}): ReactNode {
  if (subject.kind === 'need') return <NeedOnDesk subject={subject} onDone={onDone} />;
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
          <History subject={subject.kind} id={subject.id} />
        </>
      )}
    </article>
  );
}

/** Where it is read and changed. */
function WayTo({
  subject: { kind, id },
}: {
  subject: Exclude<Subject, { kind: 'need' | 'none' }>;
}): ReactNode {
  if (kind === 'introduction') {
    return (
      <LinkButton look="plain" href={paths.introduction(id)}>
        <Trans>Ouvrir la rencontre</Trans>
      </LinkButton>
    );
  }
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
