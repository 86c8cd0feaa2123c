import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { kinds, kindWords } from '../../../features/organisations/kinds.js';
import { inGroups, siretOf } from '../../../features/organisations/siret.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { Choices, TextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import { Website } from '../../../ui/website.js';
import { websiteOf } from '../../../ui/website-of.js';
import { type OrganisationOfPageFragment, UpdateOrganisation } from './organisation.graphql.js';

/** Public data of an organisation, which its owners can edit. */
export function IdentityCard({ organisation }: { organisation: OrganisationOfPageFragment }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  return (
    <Card>
      <h2>
        <Trans>Ce que tout le monde voit</Trans>
      </h2>
      {isSaved && (
        <Notice tone="ok" hasJustHappened>
          <Trans>C’est enregistré.</Trans>
        </Notice>
      )}
      {isOpen ? (
        <IdentityForm
          organisation={organisation}
          onDone={(wasSaved) => {
            setSaved(wasSaved);
            setOpen(false);
          }}
        />
      ) : (
        <>
          <Identity organisation={organisation} />
          {organisation.viewerCan.update && (
            <Button
              look="text"
              onClick={() => {
                setSaved(false);
                setOpen(true);
              }}
            >
              <Trans>Modifier</Trans>
            </Button>
          )}
        </>
      )}
    </Card>
  );
}

function Identity({ organisation }: { organisation: OrganisationOfPageFragment }): ReactNode {
  const { t, i18n } = useLingui();
  const { name, kind, siret, website } = organisation;
  const unsaid = <span className="muted">{t`non renseigné`}</span>;
  return (
    <dl className="facts">
      <dt>{t`Nom`}</dt>
      <dd>{name}</dd>
      <dt>{t`Nature`}</dt>
      <dd>{i18n._(kindWords[kind])}</dd>
      <dt>{t`SIRET`}</dt>
      <dd>{siret === null ? unsaid : inGroups(siret)}</dd>
      <dt>{t`Site web`}</dt>
      <dd>{website === null ? unsaid : <Website address={website} />}</dd>
    </dl>
  );
}

function IdentityForm({
  organisation,
  onDone,
}: {
  organisation: OrganisationOfPageFragment;
  onDone: (wasSaved: boolean) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const { act, isSending, problem } = useAct(UpdateOrganisation, (data) => data.updateOrganisation);
  const { id, version, name, kind, siret, website } = organisation;
  const isConflict = problem?.kind === 'Conflict';
  const save = async (typed: FormData): Promise<void> => {
    const input = {
      name: String(typed.get('name')).trim(),
      kind: kinds.find((one) => one === typed.get('kind')) ?? kind,
      siret: siretOf(String(typed.get('siret'))) || null,
      website: websiteOf(String(typed.get('website'))),
    };
    if ((await act({ id, version, input })) !== undefined) onDone(true);
  };
  return (
    <Form problem={problem} onSend={(typed) => void save(typed)}>
      {isConflict && (
        <div className="notice warn">
          <p>
            <strong>
              <Trans>Ce que dit la page maintenant :</Trans>
            </strong>
          </p>
          <Identity organisation={organisation} />
        </div>
      )}
      <TextField name="name" label={t`Nom`} defaultValue={name} maxLength={120} />
      <Choices
        name="kind"
        label={t`Nature`}
        defaultValue={kind}
        options={kinds.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
      />
      <TextField
        name="siret"
        label={t`SIRET`}
        optional
        inputMode="numeric"
        defaultValue={siret === null ? '' : inGroups(siret)}
        maxLength={25}
      />
      <TextField
        name="website"
        label={t`Site web`}
        optional
        inputMode="url"
        defaultValue={website ?? ''}
        maxLength={300}
      />
      <div className="acts">
        <Button type="submit" isSending={isSending}>
          {isConflict ? <Trans>Enregistrer quand même</Trans> : <Trans>Enregistrer</Trans>}
        </Button>
        <Button look="text" onClick={() => onDone(false)}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </Form>
  );
}
