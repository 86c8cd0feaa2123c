import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { useAct } from '../../../ui/api/use-act.js';
import { Finder } from '../../../ui/combobox/finder.js';
import { Button } from '../../../ui/button.js';
import { Form } from '../../../ui/form.js';
import { SelectField } from '../../../ui/fields.js';
import { NeedsToLink, OwnNeedsToLink } from './group.graphql.js';

/** Finds any need by words of its title. */
export function FindNeed({
  chosen,
  onChosen,
}: {
  chosen: readonly string[];
  onChosen: (needId: string) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <Finder
      name="need"
      label={t`Quel besoin ?`}
      hint={t`Quelques mots de son titre.`}
      document={NeedsToLink}
      chosen={chosen}
      read={({ searchNeeds }) =>
        searchNeeds.nodes.map(({ id, title, organisation }) => ({
          key: id,
          label: title,
          detail: organisation?.name,
          choose: () => onChosen(id),
        }))
      }
    />
  );
}

/** Chooses one of the reader's company's needs. */
export function ChooseNeed({
  chosen,
  isSending,
  problem,
  onChosen,
}: {
  chosen: readonly string[];
  isSending: boolean;
  problem: ReturnType<typeof useAct>['problem'];
  onChosen: (needId: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: OwnNeedsToLink, variables: {} });
  const needs = data?.myNeeds.nodes.filter(({ id }) => !chosen.includes(id)) ?? [];
  if (data && needs.length === 0) {
    return (
      <p className="muted">
        <Trans>Vos besoins publiés y sont tous déjà.</Trans>
      </p>
    );
  }
  return (
    <Form problem={problem} onSend={(typed) => onChosen(String(typed.get('needId')))}>
      <SelectField name="needId" label={t`Lequel de vos besoins publiés ?`}>
        {needs.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <Button type="submit" look="plain" isSending={isSending}>
        <Trans>Rattacher</Trans>
      </Button>
    </Form>
  );
}
