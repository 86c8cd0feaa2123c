// Needs and solvers for the benchmark of matching: generated, or from a file of real texts.
import fs from 'node:fs';
import zlib from 'node:zlib';
import { randomNumbers } from '@passerelle/text';

const seed = 20_260_302;
const day = 24 * 3600 * 1000;
const firstDay = Date.UTC(2024, 2, 1);
const kinds = ['startup', 'association', 'company', 'student_team', 'independent'];

/**
 * Documents by number, the same in every process: a `taxonomy` of two levels, `solver(i)` and `need(i)`.
 * @param file `.jsonl` or `.jsonl.gz` of `{title, text, tags}`; without it, texts are generated
 * @param withVectors whether they have vectors too, with the length and the similarity of a model’s
 */
export function documentSource(file, withVectors = false) {
  const vector = withVectors ? someVector : () => undefined;
  const texts = file === undefined ? madeUpTexts() : realTexts(file);
  return {
    taxonomy: texts.taxonomy,
    solver(number) {
      const random = randomFor(2 * number);
      const { title, text, tagIds } = texts.solver(number, random);
      return {
        id: idOf('a', number),
        organisationId: idOf('b', number),
        kind: oneOf(kinds, random),
        name: `Atelier ${number}`,
        headline: title,
        description: text,
        keywords: [],
        ideas: [],
        tagIds,
        territories: servedTerritories(random),
        worksRemotely: random() < 0.3,
        updatedAt: someTime(random),
        active: random() < 0.95,
        away: random() < 0.03,
        vector: vector(random),
      };
    },
    need(number) {
      const random = randomFor(2 * number + 1);
      const { title, text, tagIds } = texts.need(number, random);
      return {
        id: idOf('c', number),
        organisationId: idOf('d', Math.floor(number / 5)),
        title,
        description: text,
        tagIds,
        wantedKinds: random() < 0.2 ? [oneOf(kinds, random), oneOf(kinds, random)] : [],
        territories: [neededTerritory(random)],
        acceptsRemote: random() < 0.4,
        publishedAt: someTime(random),
        published: random() < 0.9,
        vector: vector(random),
      };
    },
  };
}

/** The whole text of a document, as full-text search receives it. */
export const textOfSolver = ({ headline, description }) => `${headline}\n${description}`;
export const textOfNeed = ({ title, description }) => `${title}\n${description}`;

/** Numbers from 0 to below `size`, evenly spread. @param few how many, at most */
export function spread(size, few) {
  const count = Math.min(few, size);
  return Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * size) / count));
}

const components = 384;
const directions = 200;

/** A part common to all, one of many directions, and an individual part. Random pairs have a cosine of 0.8. */
function someVector(random) {
  const direction = Math.floor(random() * directions);
  return Int8Array.from({ length: components }, (_, i) =>
    Math.round(10 * Math.cos(i * i) + 5 * Math.cos((direction + 2) * i) + 16 * (random() - 0.5)),
  );
}

function randomFor(number) {
  return randomNumbers(seed ^ Math.imul(number + 1, 0x9e3779b1));
}

function oneOf(things, random) {
  return things[Math.floor(random() * things.length)];
}

/** As long as an identifier of the database. */
function idOf(side, number) {
  return `0196${side}000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

function someTime(random) {
  return new Date(firstDay + Math.floor(random() * 730) * day);
}

// Territories: as many regions, départements, EPCI and communes as France has, each within the next.

const counts = { region: 13, departement: 101, epci: 1_254, commune: 34_900 };
const levels = ['commune', 'epci', 'departement', 'region'];
const chains = Object.fromEntries(levels.map((level) => [level, chainsOf(level)]));
const home = { begin: 5 / 13, end: 6 / 13 };

function chainsOf(level) {
  const above = levels.slice(levels.indexOf(level));
  return Array.from({ length: counts[level] }, (_, i) => {
    const share = (i + 0.5) / counts[level];
    return above.map((name) => `${name}:${Math.floor(share * counts[name])}`);
  });
}

/** A solver serves a territory and perhaps its neighbours. Four in ten are in the region where the network began. */
function servedTerritories(random) {
  const level = levelBy(random(), { commune: 0.15, epci: 0.35, departement: 0.35, region: 0.15 });
  const first = placeIn(level, random() < 0.4, random);
  const few = 1 + Math.floor(random() * 3);
  return chains[level].slice(first, first + few);
}

/** Needs have one place, six in ten of them in that region. */
function neededTerritory(random) {
  const level = levelBy(random(), { commune: 0.5, epci: 0.35, departement: 0.15 });
  return chains[level][placeIn(level, random() < 0.6, random)];
}

function levelBy(value, shares) {
  let sum = 0;
  return Object.keys(shares).find((level) => value < (sum += shares[level])) ?? 'region';
}

function placeIn(level, atHome, random) {
  const share = atHome ? home.begin + random() * (home.end - home.begin) : random();
  return Math.floor(share * counts[level]);
}

// Generated texts.

/**
 * Words by their rank, drawn by a law with two slopes: 1 for the common words, steeper beyond, so that the vocabulary
 * never ends and grows like that of real texts (Gerlach and Altmann, "Stochastic model for the vocabulary growth in
 * natural languages", 2013).
 */
const flatRanks = 20;
const commonRanks = 7_000;
const steepness = 0.77;
const commonMass = Math.log((commonRanks + flatRanks) / (1 + flatRanks));
const rareMass = 1 / steepness;

function someRank(random) {
  const mass = random() * (commonMass + rareMass);
  if (mass < commonMass) return Math.floor((1 + flatRanks) * Math.exp(mass) - flatRanks);
  const left = 1 - (mass - commonMass) / rareMass;
  return Math.min(2 ** 30, Math.floor((commonRanks + flatRanks) * left ** (-1 / steepness) - flatRanks));
}

const fields = 24;
const tagsOfField = 8;
const wordsOfTopic = 300;

/** Each tag is a topic with its own words, some of which any text uses. Half of a text is about its topics. */
function topicWord(topic, random) {
  const place = Math.floor(wordsOfTopic ** random());
  return 60 + ((Math.imul(topic * wordsOfTopic + place, 0x85ebca6b) >>> 0) % commonRanks);
}

const onsets = 'b c d f g j l m n p r s t v br ch cl cr dr fr gr pl pr tr'.split(' ');
const vowels = 'a e i o u é ou an on in ai oi'.split(' ');
const endings = ['', 'r', 'l', 't', 'que', 'sse', 'ge', 'ment'];
const stopWords = 'de la le les des et en du pour une un dans par sur au avec qui que est ce aux ou'.split(
  ' ',
);

/** A pronounceable word, the same for the same rank. */
function wordOf(rank) {
  let rest = rank;
  let word = '';
  do {
    word += onsets[rest % onsets.length];
    rest = Math.floor(rest / onsets.length);
    word += vowels[rest % vowels.length];
    rest = Math.floor(rest / vowels.length);
  } while (rest > 0);
  return word.length < 4 ? `${word}${word}l` : word + endings[rank % endings.length];
}

function madeUpTexts() {
  const taxonomy = { tags: [] };
  for (let field = 0; field < fields; field++) {
    taxonomy.tags.push(tag(`field:${field}`, wordOf(3_000 + field), undefined));
    for (let i = 0; i < tagsOfField; i++) {
      const topic = field * tagsOfField + i;
      const words = [0, 1].map((draw) => wordOf(topicWord(topic, () => draw / 3)));
      taxonomy.tags.push(tag(`topic:${topic}`, words.join(' '), `field:${field}`));
    }
  }
  const someTopic = (random) => Math.floor((fields * tagsOfField + 1) ** random()) - 1;
  const text = (random, { words, inTitle, topicShare }) => {
    const topics = Array.from({ length: 2 + Math.floor(random() * 2) }, () => someTopic(random));
    const content = () => {
      const rank = random() < topicShare ? topicWord(oneOf(topics, random), random) : someRank(random);
      return random() < 0.15 ? `${wordOf(rank)}s` : wordOf(rank);
    };
    const written = (length) => {
      const parts = [];
      for (let i = 0; i < length; i++) {
        if (random() < 0.8) parts.push(oneOf(stopWords, random));
        parts.push(i % 12 === 11 ? `${content()}.` : content());
      }
      return parts.join(' ');
    };
    return {
      title: written(inTitle),
      // From half of it to three times as much, most of them short.
      text: written(Math.round(words * (0.5 + 1.6 * random() ** 2))),
      tagIds: [...new Set(topics)].map((topic) => `topic:${topic}`),
    };
  };
  return {
    taxonomy,
    solver: (_, random) => text(random, { words: 41, inTitle: 6, topicShare: 0.4 }),
    need: (_, random) => text(random, { words: 34, inTitle: 5, topicShare: 0.4 }),
  };
}

function tag(id, label, broaderId) {
  return { id, labels: [label], synonyms: [], broaderId };
}

// Real texts.

const mostTags = 200;
const longestNeed = 500;

/**
 * Every other text becomes a solver. The rest, cut to the length of a need, become needs. Beyond these, sentences of
 * two texts are mixed.
 */
function realTexts(file) {
  const raw = fs.readFileSync(file);
  const lines = (file.endsWith('.gz') ? zlib.gunzipSync(raw) : raw).toString('utf8').split('\n');
  const rows = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
  const uses = new Map();
  for (const { tags = [] } of rows) for (const name of tags) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = [...uses.keys()].toSorted((a, b) => uses.get(b) - uses.get(a)).slice(0, mostTags);
  const taxonomy = {
    tags: [
      ...Array.from({ length: fields }, (_, field) => ({
        ...tag(`field:${field}`, '', undefined),
        labels: [],
      })),
      ...names.map((name, i) => tag(name, name.replaceAll('-', ' '), `field:${i % fields}`)),
    ],
  };
  const known = new Set(names);
  const sides = [0, 1].map((side) => rows.filter((_, i) => i % 2 === side));
  const text = (side, number, random) => {
    const own = side[number % side.length];
    const tagIds = (own.tags ?? []).filter((name) => known.has(name)).slice(0, 3);
    if (number < side.length) return { title: own.title, text: own.text, tagIds };
    const other = oneOf(side, random);
    const sentences = [own, other].map((row) => row.text.split(/(?<=[.!?\n])\s/));
    const mixed = Array.from({ length: Math.max(...sentences.map(({ length }) => length)) }, (_, i) =>
      random() < 0.5 ? sentences[0][i] : sentences[1][i],
    );
    return { title: random() < 0.5 ? own.title : other.title, text: mixed.filter(Boolean).join(' '), tagIds };
  };
  return {
    taxonomy,
    solver: (number, random) => text(sides[0], number, random),
    need(number, random) {
      const whole = text(sides[1], number, random);
      return { ...whole, text: whole.text.slice(0, longestNeed).replace(/\S*$/, '') };
    },
  };
}
