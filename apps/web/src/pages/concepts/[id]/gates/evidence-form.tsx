import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useRequestKey } from '../../../../ui/api/request-key.js';
import type { EvidenceKind } from '../../../../ui/api/schema-types.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Button } from '../../../../ui/button.js';
import { useDates } from '../../../../ui/dates.js';
import { Choices, TextField } from '../../../../ui/fields.js';
import { Form } from '../../../../ui/form.js';
import { FileToSend } from '../../../../ui/sending/file-to-send.js';
import { useSendFile } from '../../../../ui/sending/use-send-file.js';
import { Unanswered } from '../../../../ui/unanswered.js';
import {
  AddEvidence,
  type AddEvidenceMutation,
  EvidenceToShow,
  type EvidenceToShowQuery,
  type ItemOfGateFragment,
} from './gates.graphql.js';
import type { OwnEvidence } from './own-evidence.js';

const added = (data: AddEvidenceMutation) => data.addEvidence;

/** Adds evidence to an item: an address, or an object that the reader may see in the product. */
export function EvidenceForm({
  item: { key: item },
  concept,
  onDone,
  onClose,
  refresh,
}: {
  item: ItemOfGateFragment;
  concept: OwnEvidence;
  onDone: (what: string) => void;
  onClose: () => void;
  /** Fetches the page's data again. */
  refresh: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: EvidenceToShow, variables: { id: concept.id } });
  const [chosen, choose] = useState('file');
  const sending = useSendFile();
  const { keyOf } = useRequestKey();
  const { act, isSending, problem } = useAct(AddEvidence, added);
  const meetings = useMeetings(data);
  const isThere = data !== undefined;
  // The pressed button is gone, so the focus moves to the field that replaced it.
  useEffect(() => {
    if (isThere)
      (document.getElementById(`subject-${item}`) ?? document.getElementById(`url-${item}`))?.focus();
  }, [isThere, item]);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[200, 90, 90]} />;
  const own = [
    ...concept.needs.flatMap(({ need, title }) =>
      need === null
        ? []
        : [{ value: `need ${need.id}`, label: t`Le besoin « ${title ?? ''} »`, text: title ?? '' }],
    ),
    ...meetings,
  ];
  const send = async (typed: FormData): Promise<void> => {
    if (chosen === 'file') {
      if (await sending.send({ to: 'concept', id: concept.id, part: item })) {
        refresh();
        onDone(t`Preuve ajoutée.`);
      }
      return;
    }
    const [kind = 'link', subjectId = null] = chosen.split(' ');
    const input = {
      kind: kind as EvidenceKind,
      subjectId,
      url: kind === 'link' ? String(typed.get('url') ?? '') : null,
      label:
        kind === 'link'
          ? String(typed.get('label') ?? '')
          : (own.find(({ value }) => value === chosen)?.text ?? ''),
    };
    if (await act({ id: concept.id, item, input, key: keyOf(input) })) onDone(t`Preuve ajoutée.`);
  };
  return (
    <Form problem={chosen === 'file' ? sending.problem : problem} onSend={(typed) => void send(typed)}>
      <Choices
        name="subjectId"
        id={`subject-${item}`}
        label={t`Quelle preuve ?`}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        options={[
          { value: 'file', label: t`Un fichier ou une photo` },
          { value: 'link', label: t`Un lien` },
          ...own,
        ]}
      />
      {chosen === 'file' && <FileToSend id={`file-${item}`} sending={sending} />}
      {chosen === 'link' && (
        <>
          <TextField
            name="url"
            id={`url-${item}`}
            inputMode="url"
            label={t`Adresse du lien`}
            hint={t`Elle commence par « https:// ».`}
            maxLength={500}
          />
          <TextField
            name="label"
            id={`label-${item}`}
            label={t`Ce qu’on y voit`}
            hint={t`Par exemple : le compte rendu du 3 décembre.`}
            maxLength={200}
          />
        </>
      )}
      <div className="acts">
        <Button type="submit" isSending={isSending || sending.share !== undefined}>
          <Trans>Ajouter</Trans>
        </Button>
        <Button look="text" onClick={onClose}>
          <Trans>Fermer</Trans>
        </Button>
      </div>
    </Form>
  );
}

/** Meetings that can be evidence: those of groups that work on the concept, and those of the reader's introductions. */
function useMeetings(
  data: EvidenceToShowQuery | undefined,
): { value: string; label: string; text: string }[] {
  const { t } = useLingui();
  const dates = useDates();
  const ofGroups = (data?.meetingsOfConcept.nodes ?? []).map(({ id, at, group }) => {
    const day = dates(at, 'day');
    // Readers see the day, and the group if they are in the group, so the evidence needs no words of its own.
    return {
      value: `group_meeting ${id}`,
      label: t`La séance du ${day}, groupe « ${group.title} »`,
      text: '',
    };
  });
  const ofIntroductions = (data?.myIntroductions.nodes ?? []).flatMap(({ id, metOn, company, solver }) => {
    if (metOn === null) return [];
    const names = [company?.name, solver?.name].filter(Boolean).join(' – ');
    const day = dates(metOn, 'day');
    const label = names === '' ? t`Rencontre du ${day}` : t`Rencontre du ${day}, ${names}`;
    return [{ value: `meeting ${id}`, label: label, text: label }];
  });
  return [...ofGroups, ...ofIntroductions];
}
