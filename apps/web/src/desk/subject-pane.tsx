import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../looks/index.js';
import { paths } from '../routing/index.js';
import { NeedOnDesk } from './need/index.js';
import type { Subject } from './queues/index.js';

/** All about what is chosen in a list, and what is done with it. */
export function SubjectPane({
  subject,
  onDone,
}: {
  subject: Subject;
  onDone: (what: string) => void;
}): ReactNode {
  if (subject.kind === 'need') return <NeedOnDesk subject={subject} onDone={onDone} />;
  if (subject.kind === 'introduction') {
    return (
      <LinkButton href={paths.introduction(subject.id)}>
        <Trans>Ouvrir la rencontre</Trans>
      </LinkButton>
    );
  }
  if (subject.kind === 'solver') {
    return (
      <LinkButton href={paths.solver(subject.id)}>
        <Trans>Ouvrir le profil</Trans>
      </LinkButton>
    );
  }
  if (subject.kind === 'organisation') {
    return (
      <LinkButton href={paths.organisation(subject.id)}>
        <Trans>Ouvrir la structure</Trans>
      </LinkButton>
    );
  }
  return null;
}
