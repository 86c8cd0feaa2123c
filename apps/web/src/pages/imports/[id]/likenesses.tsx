import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import { type ImportInFullFragment, PlanImport } from '../../../features/imports/imports.graphql.js';

const sharedWords = {
  siren: msg`même SIREN`,
  name: msg`même nom`,
  website: msg`même site`,
  text: msg`même description`,
} satisfies Record<ImportInFullFragment['likenesses'][number]['by'], unknown>;

/** Rows that may be about the same object. The curator decides for each pair whether both are imported. */
export function Likenesses({ of }: { of: ImportInFullFragment }): ReactNode {
  const { t, i18n } = useLingui();
  const { act, isSending, problem } = useAct(PlanImport, ({ planImport }) => planImport);
  if (of.likenesses.length === 0 || !of.viewerCan.plan) return null;
  const columns = of.columns.map(({ field }) => field);
  const send = (typed: FormData): void => {
    const leftOut = of.likenesses.map(({ row, like }) => Number(typed.get(`pair-${row}-${like}`)));
    void act({ id: of.id, columns, leftOut: [...new Set(leftOut)].filter((row) => row > 0) });
  };
  return (
    <>
      <h2>
        <Trans>Des lignes se ressemblent</Trans>
      </h2>
      <p>
        <Trans>Si vous ne choisissez rien, les deux lignes sont reprises.</Trans>
      </p>
      <Form problem={problem} onSend={send}>
        {of.likenesses.map(({ row, like, by }) => (
          <Choices
            key={`${row} ${like}`}
            name={`pair-${row}-${like}`}
            label={t`La ligne ${row} ressemble à la ligne ${like} (${i18n._(sharedWords[by])})`}
            defaultValue={String([row, like].find((each) => of.leftOut.includes(each)) ?? 0)}
            options={[
              { value: '0', label: t`Garder les deux` },
              { value: String(row), label: t`Ignorer la ligne ${row}` },
              { value: String(like), label: t`Ignorer la ligne ${like}` },
            ]}
          />
        ))}
        <div className="acts">
          <Button type="submit" look="plain" isSending={isSending}>
            <Trans>Essayer avec ces choix</Trans>
          </Button>
        </div>
      </Form>
    </>
  );
}
