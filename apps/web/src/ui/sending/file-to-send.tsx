import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { FileField } from './file-field.js';
import type { SendingFile } from './use-send-file.js';

/** File types that the browser offers. Phones offer their camera too. */
const ACCEPT =
  'image/jpeg,image/png,image/webp,application/pdf,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.md';

/** The file to send, and the progress of sending. */
export function FileToSend({ id, sending }: { id: string; sending: SendingFile }): ReactNode {
  const { t } = useLingui();
  const { file, choose, share } = sending;
  const percent = Math.round((share ?? 0) * 100);
  return (
    <>
      <FileField
        id={id}
        label={t`Le fichier, ou une photo`}
        hint={t`PDF, photo, texte, ou document Word, Excel, PowerPoint ou LibreOffice ; 10 Mo au plus. Le lieu où une photo a été prise est effacé.`}
        accept={ACCEPT}
        file={file}
        onChoose={choose}
      />
      {share !== undefined && (
        <p>
          <label htmlFor={`${id}-progress`}>
            {percent < 100 ? (
              <Trans>Envoi : {percent} %</Trans>
            ) : (
              <Trans>Envoyé. Passerelle l’examine…</Trans>
            )}
          </label>
          <progress id={`${id}-progress`} max={100} value={percent} />
        </p>
      )}
    </>
  );
}
