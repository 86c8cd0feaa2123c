import { newId } from '@passerelle/database';
import { Introduction } from '@passerelle/introductions';
import { anIntroducedPair, type Stage } from '../introduced.js';
import type { Objects } from '../objects.js';
import type { Make } from './make.js';

export const introduction =
  (stage: Stage): Make =>
  async (scene) => ({ ...(await anIntroducedPair(scene, stage)), solver: scene.solver });

/** Both have accepted, the solver proposes a time, and a meeting is planned at another. */
export const planned: Make = async (scene) => {
  const made = await introduction('accepted')(scene);
  const inAnHour = new Date(scene.now.getTime() + 3_600_000);
  await scene.database.manager.update(Introduction, made.introduction?.id ?? '', {
    timeOffers: [{ by: 'solver', times: [inAnHour.toISOString()], place: 'Au LAB’O', link: null }],
    meetingAt: new Date(scene.now.getTime() + 7_200_000),
    meetingPlace: 'Ailleurs',
  });
  return made;
};

export const conversation =
  (stage: Stage, channel: Objects['channel']): Make =>
  async (scene) => {
    const pair = await anIntroducedPair(scene, stage);
    // Where the parties do not write yet, they have no message to read.
    return { ...pair, channel, messageId: pair.messages[channel] || newId() };
  };

export const followUp =
  (side: 'company' | 'solver'): Make =>
  async (scene) => {
    const pair = await anIntroducedPair(scene, 'met');
    return { ...pair, followUpId: pair.followUps[side] };
  };
