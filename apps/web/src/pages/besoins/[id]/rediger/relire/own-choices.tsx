import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { Checks } from '../../../../../ui/fields.js';
import type { DraftContent } from '../../../../../features/need-form/draft/content.js';
import { solverKindWords } from '../../../../../features/need-form/solver-kinds.js';

const kinds = Object.keys(solverKindWords) as DraftContent['wantedKinds'][number][];

/** Fields with separate pages, and the field that shares a page with another. */
type AskedElsewhere = 'title' | 'description' | 'tags' | 'places' | 'neededBy' | 'confidential';

/** Fields that the author may leave as they are. */
export function OwnChoices({
  content,
  change,
}: {
  content: DraftContent;
  change: (said: Partial<DraftContent>) => void;
}): ReactNode {
  const { i18n } = useLingui();
  // A record, so that a field without a page does not compile.
  const choices: Record<Exclude<keyof DraftContent, AskedElsewhere>, ReactNode> = {
    wantedKinds: (
      <Checks
        name="wantedKinds"
        label={<Trans>Je veux des réponses de</Trans>}
        hint={<Trans>Rien de coché : tous ceux qui peuvent répondre.</Trans>}
        options={kinds.map((kind) => ({ value: kind, label: i18n._(solverKindWords[kind]) }))}
        value={content.wantedKinds}
        onChange={({ currentTarget: { value, checked } }) =>
          change({
            wantedKinds: kinds.filter((kind) =>
              kind === value ? checked : content.wantedKinds.includes(kind),
            ),
          })
        }
      />
    ),
    acceptsRemote: (
      <Checks
        name="choices"
        label={<Trans>À votre choix</Trans>}
        options={[
          {
            value: 'acceptsRemote',
            label: <Trans>Quelqu’un d’ailleurs peut répondre, s’il travaille à distance</Trans>,
          },
          {
            value: 'confidential',
            label: <Trans>Cacher le nom de ma structure</Trans>,
            hint: <Trans>Il ne sera dit qu’à ceux que vous accepterez de rencontrer.</Trans>,
          },
        ]}
        value={[
          ...(content.acceptsRemote ? ['acceptsRemote'] : []),
          ...(content.confidential ? ['confidential'] : []),
        ]}
        onChange={({ currentTarget: { value, checked } }) =>
          change(value === 'confidential' ? { confidential: checked } : { acceptsRemote: checked })
        }
      />
    ),
  };
  return Object.entries(choices).map(([name, choice]) => <Fragment key={name}>{choice}</Fragment>);
}
