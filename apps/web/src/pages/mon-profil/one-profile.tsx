import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAct } from '../../ui/api/use-act.js';
import { AbsencePart } from '../../features/absence/absence-part.js';
import { paths } from '../../ui/routing/paths.js';
import { CalendarSection } from './calendar-section.js';
import { CapPart } from './cap-part.js';
import { ContactPart } from './contact-part.js';
import { IdeasPart } from './ideas-part.js';
import { PauseSection } from './pause-section.js';
import { PresentationPart } from './presentation-part.js';
import { Section } from './section.js';
import { SupervisionSection } from './supervision-section.js';
import { usePartInAddress } from './part-in-address.js';
import styles from './profile.module.css';
import { type ProfileFragment, SetProfileAbsence } from './profile.graphql.js';
import { ProfileState } from './profile-state.js';
import { ProfileTasks } from './profile-tasks.js';
import { TagsPart } from './tags/tags-part.js';
import { TerritoriesPart } from './territories/territories-part.js';

/** One profile: its missing parts, the view of others, and the parts that only its holders and the operator see. */
export function OneProfile({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  usePartInAddress();
  return (
    <div className={styles['profile']}>
      <ProfileState profile={profile} />
      <ProfileTasks profile={profile} />
      <h2>
        <Trans>Ce que les autres voient</Trans>
      </h2>
      <PresentationPart profile={profile} />
      <TagsPart profile={profile} />
      <TerritoriesPart profile={profile} />
      <IdeasPart profile={profile} />
      <ContactPart profile={profile} />
      {profile.complete && (
        <p>
          <Link href={paths.solver(profile.id)}>
            <Trans>Voir mon profil comme les autres le voient</Trans>
          </Link>
        </p>
      )}
      {profile.supervision && <SupervisionSection supervision={profile.supervision} />}
      <h2>
        <Trans>À votre rythme</Trans>
      </h2>
      <CapPart profile={profile} />
      <PauseSection profile={profile} />
      {mayHaveCalendar(profile) && <CalendarSection profile={profile} />}
      <Section id="absence" title={t`Absence`}>
        <AbsenceOfProfile profile={profile} />
      </Section>
    </div>
  );
}

const mayHaveCalendar = ({ kind }: ProfileFragment): boolean =>
  kind === 'student' || kind === 'project_holder';

function AbsenceOfProfile({ profile }: { profile: ProfileFragment }): ReactNode {
  const own = profile.calendar.find(({ kind }) => kind === 'absence');
  const { act, problem, isSending } = useAct(SetProfileAbsence, ({ setAbsence }) => setAbsence);
  return (
    <AbsencePart
      awayFrom={own?.from ?? null}
      awayUntil={own?.until ?? null}
      problem={problem}
      isSending={isSending}
      onSet={async (absence) => (await act({ id: profile.id, absence })) !== undefined}
    />
  );
}
