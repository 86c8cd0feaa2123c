import { Trans, useLingui } from '@lingui/react/macro';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { ReactNode } from 'react';
import type { FileKind } from '../../ui/api/schema-types.js';
import type { FileShownFragment } from './files.graphql.js';

const kindWords: Readonly<Record<FileKind, MessageDescriptor>> = {
  pdf: msg`PDF`,
  image: msg`photo`,
  text: msg`texte`,
  document: msg`document`,
  spreadsheet: msg`tableur`,
  presentation: msg`présentation`,
};

/** A file: a link that downloads it, or the reason why it cannot be downloaded. */
export function FileShown({
  file: { name, kind, size, readiness, scanned, path },
}: {
  file: FileShownFragment;
}): ReactNode {
  const { i18n } = useLingui();
  const words = i18n._(kindWords[kind]);
  const large = useSize(size);
  return (
    <span>
      {path === null ? (
        name
      ) : (
        <a href={path} download>
          {name}
        </a>
      )}{' '}
      <span className="muted">{`(${words}, ${large})`}</span>{' '}
      {readiness === 'ready' && !scanned && (
        <span className="state">
          <Trans>aucun antivirus n’a examiné ce fichier</Trans>
        </span>
      )}
      {readiness === 'scanning' && (
        <span className="state">
          <Trans>en cours d’examen par l’antivirus</Trans>
        </span>
      )}
      {readiness === 'refused' && (
        <span className="state bad">
          <Trans>refusé : l’antivirus y a trouvé un programme dangereux</Trans>
        </span>
      )}
    </span>
  );
}

/** The size of a file, for people. */
function useSize(bytes: number): string {
  const { t, i18n } = useLingui();
  const kilobytes = bytes / 1024;
  const write = (value: number, digits: number): string =>
    new Intl.NumberFormat(i18n.locale === 'en' ? 'en-GB' : 'fr-FR', { maximumFractionDigits: digits }).format(
      value,
    );
  if (kilobytes < 1024) return t`${write(Math.max(1, kilobytes), 0)} ko`;
  return t`${write(kilobytes / 1024, 1)} Mo`;
}
