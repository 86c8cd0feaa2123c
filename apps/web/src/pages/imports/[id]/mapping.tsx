import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { Form, useErrorOf } from '../../../ui/form.js';
import { Notice } from '../../../ui/boxes.js';
import { useWordList } from '../../../ui/word-list.js';
import { DropButton } from './drop-button.js';
import { type ImportInFullFragment, PlanImport } from '../../../features/imports/imports.graphql.js';
import styles from '../../../features/imports/imports.module.css';

/** The field of each column of the file, recognised by the server and corrected by the curator. */
export function Mapping({ of, isOpen = false }: { of: ImportInFullFragment; isOpen?: boolean }): ReactNode {
  const { t } = useLingui();
  const list = useWordList();
  const { act, isSending, problem } = useAct(PlanImport, ({ planImport }) => planImport);
  const [chosen, setChosen] = useState<readonly (string | null)[]>(() =>
    of.columns.map(({ field }) => field),
  );
  const choose = (at: number, field: string): void =>
    setChosen((before) => before.map((each, i) => (i === at ? field || null : each)));
  const missing = of.fields.filter(({ name, required }) => required && !chosen.includes(name));
  return (
    <Form
      problem={problem}
      onSend={() => void act({ id: of.id, columns: [...chosen], leftOut: [...of.leftOut] })}
    >
      {isOpen && (
        <Notice tone={missing.length > 0 ? 'warn' : 'info'}>
          {missing.length > 0 ? (
            <p>
              <Trans>
                Il manque de quoi reprendre ce fichier : dites quelle colonne est{' '}
                {list(missing.map(({ label }) => `« ${label} »`))}.
              </Trans>
            </p>
          ) : (
            <p>
              <Trans>Vérifiez les colonnes, puis essayez le fichier.</Trans>
            </p>
          )}
        </Notice>
      )}
      <Columns of={of} chosen={chosen} onChoose={choose} />
      <div className="acts">
        <Button type="submit" look={isOpen ? 'main' : 'plain'} isSending={isSending}>
          {isOpen ? <Trans>Essayer le fichier</Trans> : <Trans>Essayer avec ces colonnes</Trans>}
        </Button>
        {isOpen && <DropButton of={of} />}
      </div>
      {isOpen && (
        <p className="muted small">{t`Rien n’est encore repris : vous lirez d’abord ce que cela donnerait.`}</p>
      )}
    </Form>
  );
}

function Columns({
  of: { columns, fields },
  chosen,
  onChoose,
}: {
  of: ImportInFullFragment;
  chosen: readonly (string | null)[];
  onChoose: (at: number, field: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const error = useErrorOf('columns');
  return (
    <fieldset
      className={error ? 'field has-error' : 'field'}
      aria-describedby={error ? 'columns-error' : undefined}
    >
      <legend id="columns" tabIndex={-1}>
        <Trans>Les colonnes du fichier</Trans>
      </legend>
      {error && (
        <span className="wrong" id="columns-error">
          <span className="visually-hidden">
            <Trans>Erreur :</Trans>
          </span>{' '}
          {error}
        </span>
      )}
      <ul className={`plain-list ${styles.columns}`}>
        {columns.map(({ letters, heading, samples }, i) => (
          <li key={letters}>
            <div>
              <label htmlFor={`column-${letters}`}>
                {heading || <Trans>Colonne {letters}, sans titre</Trans>}
              </label>
              <span className={styles.sample} id={`sample-${letters}`}>
                {samples.join(' · ')}
              </span>
            </div>
            <div>
              <select
                id={`column-${letters}`}
                aria-describedby={`sample-${letters}`}
                value={chosen[i] ?? ''}
                onChange={(event) => onChoose(i, event.currentTarget.value)}
              >
                <option value="">{t`Ne pas reprendre`}</option>
                {fields.map(({ name, label, required }) => (
                  <option key={name} value={name}>
                    {required ? t`${label} (nécessaire)` : label}
                  </option>
                ))}
              </select>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
