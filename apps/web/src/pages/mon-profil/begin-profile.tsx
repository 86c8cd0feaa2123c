import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { atFields, wrongField } from '../../ui/api/problem.js';
import { useRequestKey } from '../../ui/api/request-key.js';
import { useReader } from '../../ui/api/session.js';
import { useAct } from '../../ui/api/use-act.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Choices, TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { type Kind, kinds, kindWords } from './kinds.js';
import { CreateProfile, MyProfiles } from './profile.graphql.js';
import { CreateStartup, NameHolder } from './startup.graphql.js';

/** Form of a new profile: kind and name suffice. */
export function BeginProfile(): ReactNode {
  const { t, i18n } = useLingui();
  const reader = useReader();
  const client = useClient();
  const [, navigate] = useLocation();
  const startup = reader.memberships.find(
    ({ organisation }) => organisation.kind === 'startup',
  )?.organisation;
  const hasOwnProfile = reader.solvers.some(({ kind }) => kind !== 'startup');
  const [kind, setKind] = useState<Kind | null>(startup || hasOwnProfile ? 'startup' : null);
  const { keyOf: keyOfProfile } = useRequestKey();
  const { keyOf: keyOfStartup } = useRequestKey();
  const creating = useAct(CreateProfile, ({ createSolver }) => createSolver);
  const registering = useAct(CreateStartup, ({ createOrganisation }) => createOrganisation);
  const naming = useAct(NameHolder, ({ updateMe }) => updateMe);
  const [unsaid, setUnsaid] = useState(false);
  const asksOwnName = kind === 'startup' && reader.name === '';

  /**
   * Makes sure that the holder has a name, since a reader who signed in by code has none yet. The profile of a person
   * gives the person its name.
   */
  const isNamed = async (name: string): Promise<boolean> => {
    if (reader.name !== '') return true;
    return (await naming.act({ input: { name } })) !== undefined;
  };

  /** The organisation of a start-up's profile, created if the reader has none. */
  const organisationFor = async (name: string): Promise<string | undefined> => {
    if (startup !== undefined) return startup.id;
    const made = await registering.act({ name, key: keyOfStartup({ name }) });
    return made?.id;
  };
  const begin = async (typed: FormData): Promise<void> => {
    setUnsaid(kind === null);
    if (kind === null) return;
    const name = String(typed.get('name')).trim();
    if (!(await isNamed(asksOwnName ? String(typed.get('me')).trim() : name))) return;
    const organisationId = kind === 'startup' ? await organisationFor(name) : null;
    if (organisationId === undefined) return;
    const made = await creating.act({
      key: keyOfProfile({ kind, name, organisationId }),
      kind: kind === 'cfa' ? 'project_holder' : kind,
      organisationId,
      input: { name, contactEmail: reader.email, ...(kind === 'cfa' && { setting: 'cfa' }) },
    });
    if (made === undefined) return;
    // The profile page opens a profile only if the list of profiles has it, so the list is fetched again first.
    await client.query(MyProfiles, {}, { requestPolicy: 'network-only' }).toPromise();
    navigate(`${paths.profile}?profil=${made.id}`, { replace: true });
    // The router sees the same page with another parameter, so the page must scroll to its top itself.
    scrollTo(0, 0);
  };

  const ofOwnName = naming.problem && atFields(naming.problem, () => (asksOwnName ? 'me' : 'name'));
  const problem = unsaid
    ? wrongField('kind', t`Choisissez ce que vous êtes.`)
    : (ofOwnName ?? creating.problem ?? registering.problem);
  // A person holds one own profile. Further profiles are start-ups', which belong to organisations.
  const offered: readonly Kind[] = hasOwnProfile ? ['startup'] : kinds;
  return (
    <div className="column">
      <PageTitle tab={t`Créer mon profil`}>
        <Trans>Présentez-vous</Trans>
      </PageTitle>
      <p>
        <Trans>
          Deux questions pour commencer. Ensuite, dites ce que vous savez faire et où : nous vous écrirons dès
          qu’un besoin vous concerne.
        </Trans>
      </p>
      <Form problem={problem} onSend={(typed) => void begin(typed)}>
        <Choices
          name="kind"
          label={t`Vous êtes`}
          value={kind ?? ''}
          onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
          options={offered.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
        />
        <TextField
          key={kind === 'startup' ? 'startup' : 'person'}
          name="name"
          label={kind === 'startup' ? t`Nom de la start-up` : t`Votre nom, comme les autres le liront`}
          defaultValue={kind === 'startup' ? (startup?.name ?? '') : reader.name}
          autoComplete={kind === 'startup' ? 'organization' : 'name'}
          maxLength={200}
        />
        {asksOwnName && (
          <TextField
            name="me"
            label={t`Votre prénom et votre nom`}
            hint={t`Pour que les autres sachent à qui ils parlent.`}
            autoComplete="name"
            maxLength={120}
          />
        )}
        {kind === 'startup' && startup === undefined && (
          <p>
            <Trans>
              La start-up est-elle déjà inscrite ? Demandez plutôt à la rejoindre, avec son SIRET.
            </Trans>{' '}
            <LinkButton look="text" href={paths.newOrganisation}>
              <Trans>Rejoindre ma structure</Trans>
            </LinkButton>
          </p>
        )}
        <Button type="submit" isSending={naming.isSending || creating.isSending || registering.isSending}>
          <Trans>Commencer mon profil</Trans>
        </Button>
      </Form>
    </div>
  );
}
