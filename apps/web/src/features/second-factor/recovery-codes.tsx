import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type Problem, wrongField } from '../../ui/api/problem.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { Checks } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import styles from './second-factor.module.css';
import { StepTitle, type TitleLevel } from './step-title.js';

const NOTED = 'noted';

/** New recovery codes, which are shown only now. The person says that they are noted before going on. */
export function RecoveryCodes({
  codes,
  level,
  onNoted,
}: {
  codes: readonly string[];
  level: TitleLevel;
  onNoted: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [problem, setProblem] = useState<Problem>();
  const [isCopied, setCopied] = useState(false);
  const text = codes.join('\n');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setProblem(wrongField(undefined, t`Ce navigateur ne copie pas. Téléchargez les codes, ou notez-les.`));
    }
  };
  const goOn = (typed: FormData): void => {
    if (typed.has(NOTED)) onNoted();
    else setProblem(wrongField(NOTED, t`Notez vos codes, puis cochez la case.`));
  };
  return (
    <>
      <StepTitle level={level}>
        <Trans>Notez vos codes de secours</Trans>
      </StepTitle>
      <p>
        <Trans>
          Si vous perdez votre appareil, un de ces codes vous fera entrer. Chacun sert une fois. Ils ne seront
          plus montrés : gardez-les ailleurs que sur votre téléphone, par exemple sur papier.
        </Trans>
      </p>
      <ol className={`plain-list ${styles['codes']}`} aria-label={t`Codes de secours`}>
        {codes.map((code) => (
          <li key={code}>
            <code translate="no">{code}</code>
          </li>
        ))}
      </ol>
      <div className={`acts ${styles['unprinted']}`}>
        <Button look="plain" onClick={() => void copy()}>
          <Trans>Copier</Trans>
        </Button>
        <Button look="plain" onClick={() => download(t`codes-de-secours-passerelle.txt`, text)}>
          <Trans>Télécharger</Trans>
        </Button>
        <Button look="plain" onClick={() => print()}>
          <Trans>Imprimer</Trans>
        </Button>
      </div>
      {isCopied && (
        <Notice tone="ok" hasJustHappened>
          <Trans>Les codes sont copiés. Collez-les en lieu sûr.</Trans>
        </Notice>
      )}
      <div className={styles['unprinted']}>
        <Form problem={problem} onSend={goOn}>
          <Checks
            name={NOTED}
            label={t`Vos codes sont-ils en lieu sûr ?`}
            options={[{ value: 'yes', label: t`Je les ai notés` }]}
          />
          <Button type="submit">
            <Trans>Continuer</Trans>
          </Button>
        </Form>
      </div>
    </>
  );
}

/** Hands a text to the browser as a file. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
