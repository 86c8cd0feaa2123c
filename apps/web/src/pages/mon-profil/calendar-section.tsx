import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Opened } from '../../ui/focus/opened.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/boxes.js';
import { periodWords, StretchOfDays } from '../../features/absence/period-words.js';
import type { ProfileFragment } from './profile.graphql.js';
import { Section } from './section.js';

/** Calendar of a person who learns. The forms that change it are fetched on demand. */
export function CalendarSection({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t, i18n } = useLingui();
  const { fetched, whyNot, fetch } = useOnDemand(
    async () => import('../../features/absence/calendar-part.js'),
  );
  const periods = profile.calendar.filter(({ kind }) => kind !== 'absence');
  const [next] = periods;
  return (
    <Section id="calendrier" title={t`Votre année : examens, alternance, vacances`}>
      {fetched ? (
        <Opened>
          <fetched.CalendarPart solver={{ id: profile.id, calendar: periods }} />
        </Opened>
      ) : (
        <>
          {next ? (
            <p>
              {i18n._(periodWords[next.kind])} <StretchOfDays {...next} />
              {periods.length > 1 && (
                <>
                  {' '}
                  <Plural value={periods.length - 1} one="et # autre période" other="et # autres périodes" />
                </>
              )}
              {'.'}
            </p>
          ) : (
            <p>
              <Trans>
                Dites une fois pour l’année quand vous êtes en examens, en entreprise ou en vacances :
                personne n’attend alors votre réponse.
              </Trans>
            </p>
          )}
          {whyNot !== undefined && (
            <Notice tone="bad" hasJustHappened>
              {whyNot}
            </Notice>
          )}
          <Button look="plain" onClick={() => void fetch()}>
            {next ? <Trans>Voir ou changer</Trans> : <Trans>Remplir mon calendrier</Trans>}
          </Button>
        </>
      )}
    </Section>
  );
}
