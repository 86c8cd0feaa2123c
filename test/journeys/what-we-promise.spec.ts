import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { placeIn } from '@passerelle/config/place';
import {
  aCompany,
  ask,
  aSubmittedNeed,
  draftNeed,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  mailsTo,
  problem,
  publishNeed,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { IntroducedPairs, type Reader } from './introduced-pairs.js';
import { operationCalled } from './permissions/operations.js';
import { everythingAnswered } from './permissions/wide-selection.js';
import { withoutLimits } from './permissions/without-limits.js';

/**
 * Compares the promises of pages and mails about readers with what others really read. A promise is a text, or a part
 * of it, as it stands in the French catalogues and sources. A new text with such a promise fails this spec until it
 * is in the table.
 */
const promiseLike =
  /ne (le )?saura|apprend (seulement|que)|l’apprend|ne (le |la |les |l’)?(lit|lisent|voit|voient|verra)( |\.|,|:|$)|seule?s? (l’équipe d’)?OVLT|seule l’équipe|seuls (à lire|les membres|le voient|voient)|seules les personnes qui|lu par|caché|visible que|ne paraît (que|pas sans)|personne d’autre|personne ne le voit|sans votre motif|transmis|sans votre accord|ne montre ni|pas vos coordonnées|on ne dit à personne|ne donne son nom|masqué : |jamais montrés/i;

/** Proved by its own story in this file. */
type Proof =
  | 'outcome'
  | 'decline'
  | 'contacts'
  | 'name'
  | 'dismissal'
  | 'request'
  | 'channels'
  | 'draft'
  /** A test in another file proves it, and that test must exist. */
  | { file: string; test: string }
  /** It is about something else, and promises nothing about what others read. */
  | 'no promise';

const concept = {
  file: 'test/journeys/a-concept.spec.ts',
  test: 'is known to those who are asked, and to nobody else',
};
const publicPage = {
  file: 'test/journeys/a-concept-is-public.spec.ts',
  test: 'is public once all who take part agree, and says what they have agreed to, no more',
};
const joining = {
  file: 'test/journeys/a-need-joins-a-concept.spec.ts',
  test: 'is shown where its solver stands out for the need and both share a tag, as little as its reader may know',
};
const cosigned = {
  file: 'test/journeys/an-idea-is-cosigned.spec.ts',
  test: 'is found by nobody else until the supervisor, who is notified, has signed it',
};
const hidden = {
  file: 'test/journeys/what-does-harm-is-hidden.spec.ts',
  test: 'is gone at the next request for all but its holder and curators, and comes back',
};
const supervised = {
  file: 'test/journeys/a-learner-is-supervised.spec.ts',
  test: 'accepts alone; then the company is given the supervisor to talk to, and nothing of the student',
};
const incomplete = {
  file: 'libs/solvers/src/solver/solver.policy.spec.ts',
  test: 'is hidden while it is incomplete, from all but those who hold it and curators',
};
const plan = {
  file: 'libs/plan/src/plan.spec.ts',
  test: 'is begun by a curator, and seen by others once it is shared',
};

const promises: readonly (readonly [text: string, proof: Proof])[] = [
  // The outcome of a meeting.
  ['l’autre partie apprend seulement si vous vous êtes rencontrés et si la rencontre a abouti.', 'outcome'],
  ['Si vous dites que vous vous êtes déjà rencontrés, l’autre partie l’apprend', 'outcome'],
  [
    'Si vous répondez que vous ne vous êtes pas rencontrés et que personne d’autre ne dit le contraire, la rencontre redevient à venir',
    {
      file: 'test/journeys/each-side-says-what-came-of-it.spec.ts',
      test: 'alone is believed of neither: the other denies it, and both answers stand',
    },
  ],
  // The reasons for a decline.
  [
    'La rencontre n’aura pas lieu. L’autre partie ne lit pas votre raison : seule l’équipe d’OVLT la lit.',
    'decline',
  ],
  ['Votre raison, que l’autre partie ne lit pas', 'decline'],
  ['L’autre partie apprend que la rencontre n’aura pas lieu, sans votre motif.', 'decline'],
  // Contact details.
  [
    'Votre nom d’entreprise peut rester caché jusqu’à une rencontre acceptée ; vos coordonnées le restent toujours jusque-là.',
    'contacts',
  ],
  ['Vos coordonnées restent cachées tant que les deux côtés n’ont pas dit oui.', 'contacts'],
  ['vos coordonnées restent cachées jusqu’au double oui.', 'contacts'],
  ['Les deux réponses ne sont pas arrivées à temps. Rien n’a été transmis.', 'contacts'],
  ['Vos coordonnées ne sont pas encore transmises.', 'contacts'],
  ['Rien n’est transmis tant que vous n’avez pas accepté tous les deux.', 'contacts'],
  ['Vos coordonnées restent cachées jusqu’à votre accord à tous deux.', 'contacts'],
  ['Vos coordonnées restent cachées jusqu’à ce que vous et l’autre partie ayez dit oui.', 'contacts'],
  ['Elle reste cachée tant que vous n’avez pas accepté une rencontre.', 'contacts'],
  ['Vos coordonnées ne sont transmises que si vous acceptez tous les deux.', 'contacts'],
  ['Tant qu’elle n’a pas accepté, rien n’est transmis et vous pouvez revenir sur votre accord.', 'contacts'],
  ['Vos coordonnées n’ont pas été transmises.', 'contacts'],
  [
    'Cette proposition a pris fin sans que les deux parties aient répondu. Rien n’a été transmis.',
    'contacts',
  ],
  ['Elle n’aura donc pas lieu, et vos coordonnées n’ont pas été transmises.', 'contacts'],
  ['la proposition a pris fin, et vos coordonnées n’ont pas été transmises.', 'contacts'],
  ['Rien ne se fera sans votre accord.', 'contacts'],
  // Companies that hide their names.
  ['nom caché jusqu’à la rencontre', 'name'],
  ['Entreprise dont le nom est caché', 'name'],
  ['L’entreprise ne donne son nom qu’après le double accord.', 'name'],
  ['(nom caché aux autres)', 'name'],
  ['reste caché jusqu’à ce qu’une rencontre soit acceptée.', 'name'],
  ['L’entreprise souhaite que son nom reste caché jusqu’à ce qu’elle accepte une rencontre.', 'name'],
  ['caché jusqu’à une rencontre acceptée', 'name'],
  // Dismissed matches, and requests of companies.
  ['et l’autre partie ne le saura pas.', 'dismissal'],
  ['L’autre partie ne le saura pas.', 'dismissal'],
  ['Pourquoi cette rencontre ? Seul OVLT le lira.', 'request'],
  ['Seul OVLT le lira.', 'dismissal'],
  // Conversations.
  ['L’autre partie ne lit pas ces messages.', 'channels'],
  ['L’équipe d’OVLT lit ces messages ; l’autre partie ne les lit pas.', 'channels'],
  ['Vous et l’autre partie êtes seuls à lire ces messages.', 'channels'],
  ['Votre message est lu par l’autre partie, et par elle seule.', 'channels'],
  [
    'Votre message est lu par l’entreprise et l’équipe d’OVLT ; le porteur de solution ne le voit pas.',
    'channels',
  ],
  [
    'Votre message est lu par le porteur de solution et l’équipe d’OVLT ; l’entreprise ne le voit pas.',
    'channels',
  ],
  [
    'Votre message est lu par l’autre partie, et par l’adulte qui accompagne le porteur de solution.',
    {
      file: 'test/journeys/a-learner-is-supervised.spec.ts',
      test: 'is written to with the supervisor reading along, who writes and is notified of meetings too',
    },
  ],
  // Drafts.
  ['Brouillon : seuls les membres de votre structure le voient.', 'draft'],
  ['Il est gardé, mais personne ne le voit encore', 'draft'],
  ['Personne d’autre ne le voit encore.', 'draft'],
  ['Il ne paraîtra pas sans votre accord.', 'draft'],
  // Concepts.
  ['on ne dit à personne qui d’autre est invité.', concept],
  ['Seules les personnes qui vous invitent le savent.', concept],
  ['Les autres participants verront votre nom et votre structure, pas vos coordonnées.', concept],
  ['Ce concept n’est visible que de ses participants et d’OVLT.', concept],
  ['Une page publique ne paraît que si tous les participants sont d’accord', publicPage],
  ['Qui le porte reste caché, et vous dira oui ou non.', joining],
  ['Qui le porte reste caché jusqu’à votre accord à tous deux.', joining],
  ['Qui le porte reste caché, et votre entreprise aussi si votre besoin est confidentiel', joining],
  // Profiles, learners and their ideas.
  ['Ce profil est masqué : les autres ne le voient pas.', hidden],
  ['vous le voyez encore, les autres membres de Passerelle ne le voient plus.', hidden],
  ['Ce profil n’est pas complet : les autres ne le voient pas encore.', incomplete],
  ['incomplet : les autres ne le voient pas encore', incomplete],
  ['Les entreprises ne voient une idée qu’une fois signée', cosigned],
  ['les entreprises ne les voient qu’une fois signées.', cosigned],
  ['Les entreprises ne la voient qu’une fois relue.', cosigned],
  ['Sans réponse de vous, les entreprises ne la voient pas', cosigned],
  ['Les entreprises ne voient pas cette idée d’ici là.', cosigned],
  ['Si vous dites oui, les entreprises ne verront pas ses coordonnées', supervised],
  // The team.
  [
    'Personne d’autre ne saura que cela vient de vous.',
    {
      file: 'test/journeys/a-text-is-reported.spec.ts',
      test: 'reports it, learns what became of it, and nobody but curators learns who did',
    },
  ],
  [
    'Seule l’équipe lit ce journal.',
    {
      file: 'test/journeys/a-curator-reads-the-log.spec.ts',
      test: 'to the company, to a solver and to a stranger',
    },
  ],
  ['Les animateurs seuls voient ce plan.', plan],
  ['Sinon, les animateurs seuls le voient.', plan],
  ['Les animateurs seuls le voient tant que vous ne le montrez pas.', plan],
  // No promises about what others read.
  ['Les secrets et les adresses qui peuvent en contenir ne sont jamais montrés.', 'no promise'],
  ['ne verra plus les besoins, les rencontres ni les messages de', 'no promise'],
  ['Ce que personne d’autre ne tient', 'no promise'],
  ['Personne d’autre n’y prend part : tout y sera fermé', 'no promise'],
  ['Vous laisser entrer, et personne d’autre', 'no promise'],
  [
    'Personne ne le verra plus, et ses textes seront effacés.',
    {
      file: 'libs/personal-data/src/erasure/nothing-of-a-person-is-left.spec.ts',
      test: 'then leaves nothing of them: in tables, index, queue, files, mailbox and log',
    },
  ],
  ['Ses profils que personne d’autre ne tient seront masqués.', 'no promise'],
  ['Seule l’équipe d’OVLT peut importer des fichiers.', 'no promise'],
  ['est masqué : il ne peut pas être mis en relation.', 'no promise'],
  ['Votre profil est masqué : écrivez à l’équipe d’OVLT.', 'no promise'],
  ['un champ que personne ne voit a été rempli', 'no promise'],
  ['Votre réponse n’a pas été transmise', 'no promise'],
  ['Une réponse n’a pas été transmise', 'no promise'],
  ['Votre réponse est transmise, sans ses pièces jointes', 'no promise'],
  ['Par prudence, nous ne l’avons transmise à personne.', 'no promise'],
];

interface Text {
  place: string;
  text: string;
}

/** The paths of files below a folder whose names have this ending. */
const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path) && !path.includes('node_modules'))
    .map((path) => `${folder}/${path}`);

/** A text of a source as it reads at this place. */
const named = (text: string): string =>
  text.replaceAll(
    /\$\{placeIn\.fr\.(\w+)\}|\{(\w+)\}/g,
    (placeholder, inServer?: string, inPage?: string) => {
      const names: Readonly<Record<string, string>> = { ...placeIn.fr };
      return names[inServer ?? inPage ?? ''] ?? placeholder;
    },
  );

/** The French texts of the pages, from their catalogue. */
function pageTexts(): Text[] {
  const place = 'apps/web/src/words/en.po';
  return [...readFileSync(place, 'utf8').matchAll(/^msgid ((?:"(?:[^"\\]|\\.)*"\n)+)/gm)].map(
    ([, quoted = '']) => ({
      place,
      text: named(
        quoted
          .split('\n')
          .map((line) => line.slice(1, -1))
          .join(''),
      ),
    }),
  );
}

/** The texts of mails, of pages behind mailed links, and of problems, from their sources. */
function sourceTexts(): Text[] {
  return filesBelow('libs', /(\.(mail|words|fr)|-link)\.ts$/).flatMap((place) =>
    [...readFileSync(place, 'utf8').matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(([text]) => ({
      place,
      text: named(text.slice(1, -1)),
    })),
  );
}

withoutLimits();
const product = bootProduct({ now: new Date('2026-12-01T09:00:00.000Z') });
mailedAtOnce(product);
const pairs = new IntroducedPairs(product, new Date('2026-12-01T09:00:00.000Z'));

describe('what is promised', () => {
  const texts = [...pageTexts(), ...sourceTexts()];

  it('is in the table, as it stands in pages and mails', () => {
    const found = texts.filter(({ text }) => promiseLike.test(text));
    expect(found.length).toBeGreaterThan(40);
    const missing = found.filter(({ text }) => !promises.some(([promise]) => text.includes(promise)));
    expect(missing).toEqual([]);
  });

  it.each(promises)('still stands somewhere: %s', (promise, proof) => {
    expect(texts.filter(({ text }) => text.includes(promise))).not.toEqual([]);
    if (typeof proof === 'object') expect(readFileSync(proof.file, 'utf8')).toContain(`'${proof.test}'`);
  });
});

/** Everything that a person reads: every field that they may request, and every mail. */
async function allReadBy(
  { client, email }: Reader,
  about: Partial<Record<'introduction' | 'need' | 'solver', string>>,
): Promise<string> {
  const answers: unknown[] = [];
  const read = async (name: string, variables: Record<string, unknown>): Promise<void> => {
    const { document } = everythingAnswered(operationCalled(name), variables);
    const answer = await client.query(document, variables);
    // Items that a person may not see are not found or forbidden. No other error occurs.
    expect(JSON.stringify(answer.errors ?? [])).not.toMatch(/BAD_REQUEST|INTERNAL|Syntax Error/);
    answers.push(answer);
  };
  for (const name of ['introduction', 'need', 'solver'] as const)
    if (about[name] !== undefined) await read(name, { id: about[name] });
  if (about.need !== undefined) {
    await read('introductionsOfNeed', { needId: about.need, first: 10 });
    await read('matchesOfNeed', { needId: about.need, first: 10 });
  }
  if (about.introduction !== undefined)
    for (const channel of ['parties', 'company', 'solver'])
      await read('introductionMessages', { introductionId: about.introduction, channel, first: 10 });
  await read('myNotices', { first: 50 });
  await read('myIntroductions', { first: 50 });
  const mails = (await mailsTo(product, email)).map(({ subject, text, html }) => [subject, text, html]);
  return JSON.stringify([answers, mails]);
}

const introduce = `mutation ($input: IntroduceInput!) { introduce(input: $input) {
  ${problem} ... on IntroductionsProposed { introductions { id } } } }`;

interface Proposed {
  id: string;
  needId: string;
  solverId: string;
  company: Reader;
  holder: Reader;
}
let made = 0;
/** A pair without an answer. The company hides its name. */
async function twoWhoAreAsked(): Promise<Proposed> {
  const [anne, karim] = [`claire${++made}@discrete.example`, `samir${made}@veille.example`];
  const mains = await aCompany(product, anne, `Discrétion ${made}`);
  const name = `Veille Douce ${made}`;
  await importSolvers(product, { ...fallDetector, externalId: name, name });
  await product.as(karim);
  const solverId = await holdProfile(product, name, karim);
  const needId = await aSubmittedNeed(mains, { ...fallsAtNight, confidential: true });
  await publishNeed(pairs.curator.client, needId);
  await product.settled();
  const { introductions } = await ask<{ introductions: { id: string }[] }>(pairs.curator.client, introduce, {
    input: { needId, solvers: [{ solverId }] },
  });
  await product.settled();
  const company = await pairs.reader(anne);
  const holder = await pairs.reader(karim);
  return { id: introductions[0]?.id ?? '', needId, solverId, company, holder };
}

describe('what others read', () => {
  it('of what came of a meeting (outcome)', async () => {
    const { id, company, holder } = await pairs.twoWhoAccepted();
    const met = `mutation ($id: ID!) { markIntroductionMet(id: $id, input: { on: "2026-12-01" }) { ${problem} } }`;
    await ask(holder.client, met, { id });
    const { followUps } = await ask<{ followUps: { id: string }[] }>(
      holder.client,
      'query ($id: ID!) { introduction(id: $id) { followUps { id } } }',
      { id },
    );
    const answer = `mutation ($id: ID!) { answerFollowUp(id: $id, input: { happened: true, outcome: pilot, note: "Azalée dite" }) { ${problem} } }`;
    await ask(holder.client, answer, { id: followUps[0]?.id });
    await product.settled();
    const read = await allReadBy(company, { introduction: id });
    expect(read).toContain('votre rencontre a abouti');
    expect(read).not.toMatch(/Azalée|"pilot"|mené à une/);
    expect(await allReadBy(holder, { introduction: id })).toContain('Azalée');
  });

  it('of why somebody declines, of how to reach them and of the name of a company that hides it (decline, contacts, name)', async () => {
    const { id, needId, solverId, company, holder } = await twoWhoAreAsked();
    const about = { introduction: id, need: needId, solver: solverId };
    const accept = `mutation ($id: ID!) { acceptIntroduction(id: $id) { ${problem} } }`;
    await ask(company.client, accept, { id });
    await product.settled();
    const byHolder = await allReadBy(holder, about);
    expect(byHolder).not.toContain(company.email);
    expect(byHolder).not.toContain(`Discrétion ${made}`);
    expect(await allReadBy(company, about)).not.toContain(holder.email);
    const decline = `mutation ($id: ID!) { declineIntroduction(id: $id, input: { reason: too_costly, note: "Bégonia dit" }) { ${problem} } }`;
    await ask(holder.client, decline, { id });
    await product.settled();
    const byCompany = await allReadBy(company, about);
    expect(byCompany).toContain('L’autre partie ne souhaite pas donner suite');
    expect(byCompany).not.toMatch(/Bégonia|too_costly/);
    expect(byCompany).not.toContain(holder.email);
    expect(await allReadBy(pairs.curator, { introduction: id })).toContain('Bégonia');
  });

  it('of what is said in another conversation (channels)', async () => {
    const { id, company, holder } = await pairs.twoWhoAccepted();
    const write = (who: Reader, channel: string, body: string) =>
      ask(
        who.client,
        `mutation ($id: ID!, $body: String!) { writeMessage(introductionId: $id, channel: ${channel}, body: $body) { ${problem} } }`,
        { id, body },
      );
    await write(company, 'company', 'Capucine dite');
    await write(holder, 'solver', 'Dahlia dit');
    await write(company, 'parties', 'Églantine dite');
    await product.settled();
    const about = { introduction: id };
    expect(await allReadBy(company, about)).not.toContain('Dahlia');
    expect(await allReadBy(holder, about)).not.toContain('Capucine');
    expect(await allReadBy(holder, about)).toContain('Églantine');
    const byCurator = await allReadBy(pairs.curator, about);
    expect(byCurator).not.toContain('Églantine');
    for (const words of ['Capucine', 'Dahlia']) expect(byCurator).toContain(words);
  });

  it('of a dismissed match, and of why a company asks for a meeting (dismissal, request)', async () => {
    const [anne, karim] = ['claire@egards.example', 'samir@egards.example'];
    const mains = await aCompany(product, anne, 'Égards');
    await importSolvers(product, { ...fallDetector, externalId: 'Égards du soir', name: 'Égards du soir' });
    await product.as(karim);
    const solverId = await holdProfile(product, 'Égards du soir', karim);
    const needId = await aSubmittedNeed(mains, fallsAtNight);
    await publishNeed(pairs.curator.client, needId);
    await product.settled();
    const [company, holder] = [await pairs.reader(anne), await pairs.reader(karim)];
    const about = { need: needId, solver: solverId };
    const asked = `mutation ($needId: ID!, $solverId: ID!) {
      askForIntroduction(needId: $needId, solverId: $solverId, note: "Fougère dite, avec des mots.") { __typename ${problem} } }`;
    expect(await ask(company.client, asked, { needId, solverId })).toMatchObject({
      __typename: 'IntroductionRequest',
    });
    await product.settled();
    expect(await allReadBy(holder, about)).not.toMatch(/Fougère|introduction_asked/);
    expect(await allReadBy(company, about)).toContain('Fougère');

    const { nodes } = await ask<{ nodes: { id: string; solver: { id: string } }[] }>(
      company.client,
      'query ($id: ID!) { matchesOfNeed(needId: $id, first: 20) { nodes { id solver { id } } } }',
      { id: needId },
    );
    const match = nodes.find(({ solver }) => solver.id === solverId);
    const dismiss = `mutation ($id: ID!) { dismissMatch(matchId: $id, input: { reason: other, comment: "Glaïeul dit" }) { ${problem} } }`;
    const notified = async (): Promise<unknown[]> => [
      await ask(company.client, '{ myNotices(first: 50) { nodes { kind title body } } }'),
      await mailsTo(product, company.email),
    ];
    const before = await notified();
    await ask(holder.client, dismiss, { id: match?.id });
    await product.settled();
    const after = await allReadBy(company, about);
    expect(after).not.toContain('Glaïeul');
    expect(after).not.toContain(match?.id);
    // The pair is no longer in its lists, as if it no longer fitted. No text gives a reason.
    expect(after).not.toMatch(/\\?"dismissed\\?":true/);
    expect(await notified()).toEqual(before);
  });

  it('of a draft (draft)', async () => {
    const mains = await aCompany(product, 'claire@brouillon.example', 'Brouillon');
    const { id } = await draftNeed(mains, { ...fallsAtNight, description: 'Hortensia décrit, la nuit.' });
    for (const other of [pairs.stranger, pairs.curator])
      expect(await allReadBy(other, { need: id })).not.toContain('Hortensia');
  });
});
