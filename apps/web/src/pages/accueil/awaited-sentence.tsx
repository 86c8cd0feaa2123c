import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { beginningOf } from '../../features/concepts/words.js';
import { When } from '../../ui/dates.js';
import { Operator, toOperator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';
import type { Task } from './tasks.js';

/** Characters of a request that are shown. The rest is on the concept's page. */
const BEGINNING = 200;

/** A sentence about a task, with the link that leads to it. */
export interface AwaitedTexts {
  what: ReactNode;
  act: ReactNode;
  href: string;
}

type Awaited = Extract<Task, { kind: 'concept' }>;

/** Sentence about what a concept expects from the reader, with the link that leads to it. */
export function awaitedSentence({ concept: { id, title, activeAt }, awaits }: Awaited): AwaitedTexts {
  const href = paths.concept(id);
  switch (awaits.deed) {
    case 'answer':
      return {
        href,
        what: <Trans>On vous invite à participer au concept « {title} ».</Trans>,
        act: <Trans>Répondre</Trans>,
      };
    case 'agree':
      return {
        href,
        what: <Trans>Une page publique est proposée pour « {title} » : dites si vous êtes d’accord.</Trans>,
        act: <Trans>Lire et répondre</Trans>,
      };
    case 'complete':
      return {
        href,
        what: (
          <>
            <Trans>
              {Operator} vous demande de compléter « {title} » :
            </Trans>
            <br />
            <q>{beginningOf(awaits.reason ?? '', BEGINNING)}</q>
          </>
        ),
        act: <Trans>Compléter</Trans>,
      };
    case 'wake':
      return {
        href,
        what: (
          <Trans>
            Rien n’a changé dans « {title} » depuis le <When at={activeAt} />.
          </Trans>
        ),
        act: <Trans>Dire où j’en suis</Trans>,
      };
    case 'show':
      return {
        href,
        what: <MissingParts title={title} items={awaits.lacking} />,
        act: <Trans>Réunir les preuves</Trans>,
      };
    case 'ask':
      return {
        href,
        what: (
          <Trans>
            Tout est prêt dans « {title} » : demandez {toOperator} de relire.
          </Trans>
        ),
        act: <Trans>Demander le passage</Trans>,
      };
    case 'sign':
      return {
        href,
        what: <Trans>Une étape de « {title} » attend votre signature.</Trans>,
        act: <Trans>Lire et signer</Trans>,
      };
  }
}

const MissingParts = ({
  title,
  items,
}: {
  title: string;
  items: Awaited['awaits']['lacking'];
}): ReactNode => {
  const labels = items.map(({ label }) => label).join(', ');
  return (
    <>
      <Plural value={items.length} one="Une preuve manque encore" other="# preuves manquent encore" />{' '}
      <Trans>
        dans « {title} » : {labels}.
      </Trans>
    </>
  );
};
