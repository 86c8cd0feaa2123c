import { Organisation } from '@passerelle/accounts';
import { Idea, type Signature, Solver } from '@passerelle/solvers';
import { anIntroducedPair, type Introduced, type Stage } from './introduced.js';
import type { Scene } from './scene.js';

/** The progress of `holder`, a student, with `stranger`, whom they request as supervisor. */
type Learning = 'new' | 'asking' | 'supervised' | 'minor';

const newOne = { kind: 'student', organisationId: null } as const;
const untilLater = '2099-08-31';

async function learn(scene: Scene, learning: Learning, more: Partial<Solver> = {}): Promise<Solver> {
  const { database, people, now, solver } = scene;
  const supervised = { supervisorId: people.stranger.id };
  const fieldsOf: Record<Learning, Partial<Solver>> = {
    new: {},
    asking: { supervisorEmail: people.stranger.email, supervisorAskedAt: now },
    supervised,
    minor: { ...supervised, minorUntil: untilLater },
  };
  await database.manager.update(
    Solver,
    { id: solver.id },
    { ...newOne, personId: people.holder.id, ...fieldsOf[learning], ...more },
  );
  return database.manager.findOneByOrFail(Solver, { id: solver.id });
}

type Made = Partial<Introduced> & {
  solver?: Solver;
  ideaId?: string;
  organisationId?: string;
  channel?: 'parties';
  messageId?: string;
};
type Make = (scene: Scene) => Promise<Made>;

const student =
  (learning: Learning, more: Partial<Solver> = {}): Make =>
  async (scene) => ({ solver: await learn(scene, learning, more) });

const introduced =
  (stage: Stage, learning: Learning): Make =>
  async (scene) => {
    const { messages, ...pair } = await anIntroducedPair(scene, stage);
    return {
      ...pair,
      channel: 'parties',
      messageId: messages.parties,
      solver: await learn(scene, learning),
    };
  };

/** An idea of a student, for `stranger` to read. */
const idea =
  (signature: Signature, more: Partial<Solver> = {}): Make =>
  async (scene) => {
    const { manager } = scene.database;
    const solver = await learn(scene, 'supervised', more);
    const { id: ideaId } = await manager.findOneByOrFail(Idea, { solverId: solver.id });
    await manager.update(Idea, { id: ideaId }, { signature, signatureAt: scene.now });
    return { solver, ideaId };
  };

const school: Make = async ({ database, company: { id: organisationId } }) => {
  await database.manager.update(Organisation, { id: organisationId }, { kind: 'cfa' });
  return { organisationId };
};

/** By their names in the table. */
export const objectsOfLearners: Record<string, Make> = {
  student: student('new'),
  'student asking': student('asking'),
  'supervised student': student('supervised'),
  school,
  'waiting idea': idea('waiting'),
  'signed idea': idea('signed'),
  'incomplete, with a waiting idea': idea('waiting', { complete: false }),
  minor: student('minor'),
  'incomplete minor': student('minor', { complete: false }),
  'minor, proposed': introduced('proposed', 'minor'),
  'minor, accepted': introduced('accepted', 'minor'),
  'adult, accepted': introduced('accepted', 'supervised'),
};
