import { beforeEach, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { testDatabase } from '@passerelle/harness';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest, publicUrl, recorded } from '@passerelle/notifications/testing';
import { aScene, type Scene } from '../../../testing/index.js';
import { IntroductionsModule } from '../../introductions.module.js';
import type { IntroductionRequest } from '../../requests/introduction-request.entity.js';
import {
  IntroductionAsked,
  IntroductionRequestDeclined,
} from '../../requests/introduction-request.events.js';
import { IntroductionRequestsService } from '../../requests/introduction-requests.service.js';
import { introductionRequestTopic } from './introduction-request.topic.js';

const given = testDatabase();
const under = notificationsUnderTest(given, { module: IntroductionsModule });
const note = 'Nous aimerions voir le capteur.';

let scene: Scene;
beforeEach(async () => {
  await given.database.manager.query('TRUNCATE notice, event');
  await given.database.manager.update(Person, { role: 'curator' }, { role: 'none' });
  scene = await aScene(given, { solver: { contactEmail: 'contact@veille.example' } });
});

const service = (): IntroductionRequestsService => under.app.get(IntroductionRequestsService);
const ask = (): Promise<IntroductionRequest> =>
  service().ask(scene.company, scene.need.id, scene.solver.id, { note });
/** Sends the notices of the recorded events, each event twice, and their mails. */
const notify = async (): Promise<void> => {
  const { introduction_asked, introduction_request_declined } = introductionRequestTopic.handlers;
  for (const event of await recorded(given.database, IntroductionAsked))
    for (let i = 0; i < 2; i++) await under.app.get(introduction_asked).handle(event);
  for (const event of await recorded(given.database, IntroductionRequestDeclined))
    for (let i = 0; i < 2; i++) await under.app.get(introduction_request_declined).handle(event);
};
const send = async (): Promise<void> => {
  for (const event of await recorded(given.database, NoticesStored))
    await under.app.get(MailNoticeOnNoticesStored).handle(event);
};
const notified = async (): Promise<unknown[]> =>
  (await given.database.manager.find(Notice, { order: { id: 'ASC' } })).map(({ kind, recipientId }) => [
    kind,
    recipientId,
  ]);
const mailsTo = async (personId: string | null) => {
  const { email } = await given.database.manager.findOneByOrFail(Person, { id: personId ?? '' });
  const mails = under.mailbox.messages().filter(({ to }) => to.includes(email));
  return mails.map(({ subject, text }) => ({ subject, text: text.replaceAll(/\s+/g, ' ') }));
};

it('notifies curators once that a company asks, and nobody else', async () => {
  const { id } = await ask();
  await notify();
  await service().withdraw(scene.company, id);
  await ask();
  await notify();
  await send();
  expect(await notified()).toEqual([['introduction_asked', scene.curator.personId]]);
  const [mail, ...others] = await mailsTo(scene.curator.personId);
  expect(others).toEqual([]);
  expect(mail?.subject).toContain('Une entreprise demande une rencontre');
  expect(mail?.text).toContain('Loire Aide à Domicile aimerait rencontrer « Veille Douce »');
  expect(mail?.text).toContain(note);
  expect(mail?.text).toContain(`${publicUrl}/besoins/${scene.need.id}`);
  expect(await mailsTo(scene.holder.personId)).toEqual([]);
});

it('notifies the company why it is not followed up, and the solver nothing', async () => {
  const { id } = await ask();
  await service().decline(scene.curator, id, { reason: 'others_under_way', note: 'Écrivez-nous en mars.' });
  await notify();
  await send();
  expect(await mailsTo(scene.curator.personId)).toEqual([]);
  const [mail, ...others] = await mailsTo(scene.company.personId);
  expect(others).toEqual([]);
  expect(mail?.subject).toContain('Une réponse à votre demande de rencontre');
  expect(mail?.text).toContain('D’autres rencontres sont en cours pour ce besoin');
  expect(mail?.text).toContain('Écrivez-nous en mars.');
  expect(await mailsTo(scene.holder.personId)).toEqual([]);
});
