import { Membership } from '@passerelle/accounts';
import { organisationPath, profilePath, supervisionsPath } from '@passerelle/config';
import { type Audience, defineTopic, mailsFrom, inRole } from '@passerelle/notifications';
import {
  CosignatureAsked,
  holdsProfileSql,
  Idea,
  IdeaCosigned,
  IdeaReturned,
  Solver,
} from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { CosignaturesOverdue, CosignaturesReminded } from '../../cosignatures/cosignature-reminder.events.js';
import { type CosignatureFacts, CosignatureNotices, type Cosigned } from './cosignature-notices.js';
import { cosignatureAskedMail, cosignaturesOverdueMail, ideaReturnedMail } from './cosignature.mail.js';
import { cosignatureSamples } from './cosignature.samples.js';

const mail = mailsFrom<CosignatureNotices>();

const supervisor: Audience<Cosigned> = async ({ solver: { supervisorId } }) =>
  inRole('solver', supervisorId === null ? [] : [{ kind: 'person', id: supervisorId }]);

const learner: Audience<Cosigned> = async ({ solver: { personId } }) =>
  inRole('solver', personId === null ? [] : [{ kind: 'person', id: personId }]);

const ownersOfSchool: Audience<Cosigned> = async ({ solver: { schoolId } }, { manager }) => {
  if (schoolId === null) return [];
  const owners = await manager.findBy(Membership, { organisationId: schoolId, role: 'owner' });
  return inRole(
    'solver',
    owners.map(({ personId }) => ({ kind: 'person', id: personId })),
  );
};

const ideaOf = ({ data: { ideaId } }: { data: { ideaId: string } }) => ({ ideaId });
const waits = ({ idea }: Cosigned): boolean => idea === null || idea.signature === 'waiting';
/** Whether an idea of the profile still waits, for notices about all waiting ideas. */
const someWait = (
  _: unknown,
  { solver: { id: solverId } }: Cosigned,
  manager: EntityManager,
): Promise<boolean> => manager.existsBy(Idea, { solverId, signature: 'waiting' });

const words = {
  asked: {
    fr: ({ state }: CosignatureFacts) =>
      state === 'waiting'
        ? 'Lisez-la, puis signez-la ou renvoyez-la. Les entreprises ne la voient pas avant.'
        : 'Elle n’attend plus de relecture.',
    en: ({ state }: CosignatureFacts) =>
      state === 'waiting'
        ? 'Read it, then sign it or send it back. Companies do not see it before.'
        : 'It no longer waits to be read.',
  },
  returned: {
    fr: ({ reason }: CosignatureFacts) => reason ?? 'Vous l’avez modifiée depuis.',
    en: ({ reason }: CosignatureFacts) => reason ?? 'You have changed it since.',
  },
};

/** Notices about ideas that a supervisor must read before companies see them. */
export const cosignatureTopic = defineTopic({
  name: 'cosignature',
  source: CosignatureNotices,
  visible: `EXISTS (
    SELECT FROM solver
    WHERE solver.id = CAST(notice.data ->> 'solverId' AS uuid) AND (${holdsProfileSql}
      OR solver.supervisor_id = :personId
      OR EXISTS (SELECT FROM membership
        WHERE membership.organisation_id = solver.school_id
          AND membership.person_id = :personId AND membership.role = 'owner')))`,
  samples: cosignatureSamples,
  notices: {
    idea_to_cosign: {
      on: CosignatureAsked,
      handler: 'NotifySupervisorOnCosignatureAsked',
      means: 'An idea waits for the viewer, who supervises its author.',
      to: 'the supervisor of the learner',
      mailed: { category: 'own', urgent: 'never', asks: 'answer' },
      audience: supervisor,
      when: (_, cosigned) => waits(cosigned),
      data: (event) => ({ ...ideaOf(event), page: supervisionsPath }),
      mailedWhile: waits,
      words: {
        fr: { heading: 'Une idée attend votre relecture', body: words.asked.fr },
        en: { heading: 'An idea waits for you to read it', body: words.asked.en },
      },
      mail: mail(cosignatureAskedMail),
    },
    cosignatures_reminded: {
      on: CosignaturesReminded,
      handler: 'NotifySupervisorOnCosignaturesReminded',
      means: 'Ideas still wait for the viewer, who supervises their authors.',
      to: 'the supervisor of the learner',
      mailed: { category: 'own', urgent: 'never', asks: 'answer' },
      audience: supervisor,
      when: someWait,
      data: () => ({ page: supervisionsPath }),
      words: {
        fr: {
          heading: 'Toujours à relire',
          body: () => 'Les entreprises ne les voient pas avant.',
        },
        en: {
          heading: 'Still to be read',
          body: () => 'Companies do not see them before.',
        },
      },
      mail: mail(cosignatureAskedMail),
    },
    idea_cosigned: {
      on: IdeaCosigned,
      handler: 'NotifyLearnerOnIdeaCosigned',
      means: 'The supervisor agreed to the viewer’s idea.',
      to: 'the author of the idea',
      mailed: false,
      audience: learner,
      data: (event) => ({ ...ideaOf(event), page: profilePath }),
      words: {
        fr: {
          heading: 'Votre idée est signée',
          body: ({ state }) =>
            state === 'signed' ? 'Les entreprises la voient désormais.' : 'Elle a changé depuis.',
        },
        en: {
          heading: 'Your idea is signed',
          body: ({ state }) =>
            state === 'signed' ? 'Companies see it from now on.' : 'It has changed since.',
        },
      },
    },
    idea_returned: {
      on: IdeaReturned,
      handler: 'NotifyLearnerOnIdeaReturned',
      means: 'The supervisor sent the viewer’s idea back, and said why.',
      to: 'the author of the idea',
      mailed: { category: 'own', urgent: 'never', asks: 'answer' },
      audience: learner,
      when: (_, { idea }) => idea?.signature === 'returned',
      data: (event) => ({ ...ideaOf(event), page: profilePath }),
      mailedWhile: ({ idea }) => idea?.signature === 'returned',
      words: {
        fr: { heading: 'Votre idée est à revoir', body: words.returned.fr },
        en: { heading: 'Your idea is to be gone over again', body: words.returned.en },
      },
      mail: mail(ideaReturnedMail),
    },
    cosignatures_overdue: {
      on: CosignaturesOverdue,
      handler: 'NotifySchoolOnCosignaturesOverdue',
      means: 'Ideas have waited long for supervisors of the viewer’s school.',
      to: 'the owners of the school',
      mailed: { category: 'own', urgent: 'never' },
      audience: ownersOfSchool,
      when: someWait,
      data: async ({ data: { solverId } }, manager) => {
        const solver = await manager.findOneBy(Solver, { id: solverId });
        return solver?.schoolId ? { page: organisationPath(solver.schoolId) } : {};
      },
      words: {
        fr: {
          heading: 'Un élève attend une relecture depuis deux semaines',
          body: () => 'Parlez-en avec la personne qui l’accompagne.',
        },
        en: {
          heading: 'A student has been waiting for two weeks for an idea to be read',
          body: () => 'Talk about it with whoever supervises them.',
        },
      },
      mail: mail(cosignaturesOverdueMail),
    },
  },
});
