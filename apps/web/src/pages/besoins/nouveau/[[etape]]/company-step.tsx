import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Frame } from '../../../../features/need-form/frame/frame.js';
import type { StepProps } from '../../../../features/need-form/frame/step-props.js';
import {
  AskToJoin,
  type AskToJoinMutation,
  CreateCompany,
  type CreateCompanyMutation,
  NameMe,
  type NameMeMutation,
} from '../../../../features/need-form/writing.graphql.js';
import { type Problem, wrongFields } from '../../../../ui/api/problem.js';
import { companiesOf, useSession } from '../../../../ui/api/session.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Notice } from '../../../../ui/boxes.js';
import { Button } from '../../../../ui/button.js';
import { Choices, TextField } from '../../../../ui/fields.js';
import { OfName } from '../../../../ui/of-name/use-of-name.js';

const companyMade = (data: CreateCompanyMutation): CreateCompanyMutation['createOrganisation'] =>
  data.createOrganisation;
const named = (data: NameMeMutation): NameMeMutation['updateMe'] => data.updateMe;

const asked = (data: AskToJoinMutation): AskToJoinMutation['requestToJoin'] => data.requestToJoin;

/** Choice for a company that is not in the list. */
const ANOTHER = 'another';

export function CompanyStep({ open, open: { draft, state }, way }: StepProps): ReactNode {
  const { t } = useLingui();
  const { reader } = useSession();
  const company = useAct(CreateCompany, companyMade);
  const person = useAct(NameMe, named);
  const join = useAct(AskToJoin, asked);
  const [joined, setJoined] = useState<string>();
  const companies = reader ? companiesOf(reader) : [];
  const [mine, setMine] = useState('');
  const [chosen, setChosen] = useState(companies.length > 0 ? '' : ANOTHER);
  const [name, setName] = useState('');
  const [siret, setSiret] = useState('');
  const [missing, setMissing] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const asksName = reader?.name === '';
  // Both inputs of the API have a field `name`, so errors about the person are moved to the field `me`.
  const ofPerson = person.problem && {
    ...person.problem,
    fields: person.problem.fields.map(({ message }) => ({ field: 'me', message })),
  };

  const missingOf = (): Problem | undefined =>
    wrongFields([
      ...(asksName && mine.trim() === '' ? [{ field: 'me', message: t`Écrivez votre nom.` }] : []),
      ...(chosen === '' ? [{ field: 'company', message: t`Choisissez la structure.` }] : []),
      ...(chosen === ANOTHER && name.trim() === ''
        ? [{ field: 'name', message: t`Écrivez le nom de votre entreprise.` }]
        : []),
    ]);
  const companyId = async (): Promise<string | undefined> => {
    if (chosen !== ANOTHER) return chosen;
    const input = { kind: 'service_company' as const, name, siret: siret.trim() || null };
    const made = await company.act({ key: `company-${state.persisted.key}`, input });
    return made?.id;
  };
  const send = async (): Promise<void> => {
    const found = missingOf();
    setMissing(found);
    if (found || reader === null || isSending) return;
    setSending(true);
    try {
      if (asksName && !(await person.act({ input: { name: mine } }))) return;
      const organisationId = await companyId();
      if (organisationId === undefined) return;
      draft.belongTo({ ownerId: reader.id, organisationId });
      await way.goOn();
    } finally {
      setSending(false);
    }
  };

  return (
    <Frame
      open={open}
      way={way}
      step="structure"
      tab={t`Votre structure`}
      title={asksName ? <Trans>Qui êtes-vous ?</Trans> : <Trans>Pour quelle structure ?</Trans>}
      problem={missing ?? ofPerson ?? join.problem ?? company.problem}
      isSending={isSending}
      onSend={() => void send()}
    >
      {asksName && (
        <TextField
          name="me"
          label={<Trans>Votre nom</Trans>}
          hint={<Trans>Prénom et nom.</Trans>}
          autoComplete="name"
          value={mine}
          onInput={({ currentTarget: { value } }) => setMine(value)}
        />
      )}
      {companies.length > 0 && (
        <Choices
          name="company"
          label={<Trans>Votre structure</Trans>}
          value={chosen}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          options={[
            ...companies.map((one) => ({ value: one.id, label: one.name })),
            { value: ANOTHER, label: <Trans>Une autre</Trans> },
          ]}
        />
      )}
      {chosen === ANOTHER && (
        <>
          <TextField
            name="name"
            label={<Trans>Votre entreprise</Trans>}
            autoComplete="organization"
            value={name}
            onInput={({ currentTarget: { value } }) => setName(value)}
          />
          <TextField
            name="siret"
            label={<Trans>SIRET</Trans>}
            optional
            hint={<Trans>14 chiffres. Vous pourrez l’ajouter plus tard.</Trans>}
            inputMode="numeric"
            autoComplete="off"
            value={siret}
            onInput={({ currentTarget: { value } }) => setSiret(value)}
          />
          {company.problem?.kind === 'Conflict' && joined === undefined && (
            <Button
              look="plain"
              isSending={join.isSending}
              onClick={async () => setJoined((await join.act({ siret }))?.organisation.name)}
            >
              <Trans>Demander à la rejoindre</Trans>
            </Button>
          )}
          {joined !== undefined && (
            <Notice tone="ok" hasJustHappened>
              <Trans>
                Votre demande est partie. Un responsable <OfName name={joined} /> vous répond par mail ; votre
                texte est gardé ici.
              </Trans>
            </Notice>
          )}
        </>
      )}
    </Frame>
  );
}
