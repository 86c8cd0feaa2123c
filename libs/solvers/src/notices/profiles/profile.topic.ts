import { type Audience, defineTopic, mailsFrom, inRole } from '@passerelle/notifications';
import { SolverVisibilityChanged, type VisibilityChange } from '../../solver/solver.events.js';
import { holdsProfileSql } from '../../solver/solver.policy.js';
import { speakersFor } from '../speakers.js';
import { profileHiddenMail } from './profile-hidden.mail.js';
import { type Judged, type ProfileFacts, ProfileNotices } from './profile-notices.js';
import { profileSamples } from './profile.samples.js';

const mail = mailsFrom<ProfileNotices>();

/** No mails to the address of a profile without a holder, since the text is not that person's own. */
const holders: Audience<Judged> = async ({ solver }, { manager }) => {
  const speakers = (await speakersFor([solver], manager)).get(solver.id) ?? [];
  return inRole(
    'solver',
    speakers.filter(({ kind }) => kind === 'person'),
  );
};

const isChange =
  (wanted: VisibilityChange) =>
  ({ data: { change } }: { data: { change: VisibilityChange } }): boolean =>
    change === wanted;

const ideaOf = ({ data: { ideaId } }: { data: { ideaId?: string } }) =>
  ideaId === undefined ? {} : { ideaId };

const isHidden = ({ solver, idea }: Judged): boolean => (idea ?? solver).hiddenAt !== null;

const words = {
  hidden: {
    fr: ({ hiddenReason }: ProfileFacts) => hiddenReason ?? 'Il est montré de nouveau depuis.',
    en: ({ hiddenReason }: ProfileFacts) => hiddenReason ?? 'It is shown again since.',
  },
  shown: {
    fr: ({ hiddenReason }: ProfileFacts) =>
      hiddenReason === null ? 'Les autres membres le voient de nouveau.' : 'Il a été masqué depuis.',
    en: ({ hiddenReason }: ProfileFacts) =>
      hiddenReason === null ? 'The other members see it again.' : 'It has been hidden since.',
  },
};

/** Notices about a profile: a curator has hidden it or an idea of it, and why, or shows it again. */
export const profileTopic = defineTopic({
  name: 'profile',
  source: ProfileNotices,
  visible: `EXISTS (
    SELECT FROM solver
    WHERE solver.id = CAST(notice.data ->> 'solverId' AS uuid) AND ${holdsProfileSql})`,
  samples: profileSamples,
  notices: {
    profile_hidden: {
      on: SolverVisibilityChanged,
      handler: 'NotifyHoldersOnProfileHidden',
      means: 'A curator hid a profile of the viewer.',
      to: 'those who hold the profile',
      mailed: { category: 'own', urgent: 'never' },
      audience: holders,
      when: isChange('hidden'),
      mailedWhile: isHidden,
      words: {
        fr: { heading: 'Votre profil est masqué', body: words.hidden.fr },
        en: { heading: 'Your profile is hidden', body: words.hidden.en },
      },
      mail: mail(profileHiddenMail),
    },
    profile_shown: {
      on: SolverVisibilityChanged,
      handler: 'NotifyHoldersOnProfileShown',
      means: 'A profile of the viewer is shown again.',
      to: 'those who hold the profile',
      mailed: false,
      audience: holders,
      when: isChange('shown'),
      words: {
        fr: { heading: 'Votre profil est de nouveau visible', body: words.shown.fr },
        en: { heading: 'Your profile is visible again', body: words.shown.en },
      },
    },
    idea_hidden: {
      on: SolverVisibilityChanged,
      handler: 'NotifyHoldersOnIdeaHidden',
      means: 'A curator hid an idea of the viewer.',
      to: 'those who hold the profile',
      mailed: { category: 'own', urgent: 'never' },
      audience: holders,
      when: isChange('ideaHidden'),
      data: ideaOf,
      mailedWhile: isHidden,
      words: {
        fr: { heading: 'Une de vos idées est masquée', body: words.hidden.fr },
        en: { heading: 'One of your ideas is hidden', body: words.hidden.en },
      },
      mail: mail(profileHiddenMail),
    },
    idea_shown: {
      on: SolverVisibilityChanged,
      handler: 'NotifyHoldersOnIdeaShown',
      means: 'An idea of the viewer is shown again.',
      to: 'those who hold the profile',
      mailed: false,
      audience: holders,
      when: isChange('ideaShown'),
      data: ideaOf,
      words: {
        fr: { heading: 'Une de vos idées est de nouveau visible', body: words.shown.fr },
        en: { heading: 'One of your ideas is visible again', body: words.shown.en },
      },
    },
  },
});
