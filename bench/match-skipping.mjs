import { saturationColumn, saturationRow, saturations } from '../libs/matching-engine/dist/scoring/bm25.js';
import { minWordShare, weighNeed } from '../libs/matching-engine/dist/scoring/score.js';
import { lengthPenalty, lengthPenaltyOffset, partWeights } from '../libs/matching-engine/dist/weights.js';

// The saving from not reading postings that cannot matter (MaxScore, block-max), if the final threshold were known
// from the start. It reads lists that are private to the index.

const top = 50;
/** The number of documents that share a maximum for each term. */
const ranges = [64, 1024];
/** The maximum gain of a text from being short. */
const gain = -lengthPenalty * Math.log(lengthPenaltyOffset);

/**
 * Means over needs of the share of postings, of the words’ lists:
 * - `maxScore`: in lists whose maxima together lift no document without a tag of the need’s over the threshold;
 * - `toProbe`: how many documents are still candidates and would be looked up in these lists one by one, as a share
 *   of the documents;
 * - `blockMax64`, `blockMax1024`: in ranges of 64 or 1 024 documents none of which can pass, by the maxima of each
 *   term in the range.
 */
export function skipping(collection, needs) {
  const measured = needs.filter(({ published }) => published).map(({ id }) => measure(collection, id));
  const mean = (key) => {
    const sum = measured.reduce((all, each) => all + each[key], 0);
    return Math.round((1000 * sum) / measured.length) / 1000;
  };
  return {
    size: collection.size.solvers,
    needs: measured.length,
    ...Object.fromEntries(Object.keys(measured[0]).map((key) => [key, mean(key)])),
  };
}

function measure(collection, needId) {
  const { solvers, statistics } = collection;
  const need = collection.needs.get(needId);
  const weighed = weighNeed(need, statistics);
  collection.find({ needId }, top);
  const threshold = solvers.search.threshold.value;
  const { end } = solvers.records;

  const lists = Array.from(weighed.terms, (term, i) => listOf(solvers, statistics, weighed, term, i));
  const total = lists.reduce((sum, { documents }) => sum + documents.length, 0);
  const side = solvers.sideOf(weighed, { few: top });
  const coverages = Float32Array.from({ length: end }, (_, document) => side.coverageOf(document));
  const least = Array.from({ length: 17 }, (_, step) =>
    Math.max(0, minWordShare(threshold - partWeights.territory, step / 16) - gain),
  );
  const passes = (share, coverage) => share + coverage > 0 && share >= least[Math.ceil(coverage * 16)];

  let maximum = 0;
  const skipped = lists
    .toSorted((a, b) => a.maximum - b.maximum)
    .filter((list) => (maximum += list.maximum) < least[0]);
  const skippedMaximum = skipped.reduce((sum, list) => sum + list.maximum, 0);
  const read = new Float32Array(end);
  for (const { documents, shares } of lists.filter((list) => !skipped.includes(list)))
    for (let k = 0; k < documents.length; k++) read[documents[k]] += shares[k];
  let toProbe = 0;
  for (let document = 0; document < end; document++)
    if (
      passes(read[document] + skippedMaximum, coverages[document]) &&
      read[document] + coverages[document] > 0
    )
      toProbe++;

  return {
    threshold,
    minWordShare: least[0],
    postings: total,
    maxScore: skipped.reduce((sum, { documents }) => sum + documents.length, 0) / total,
    toProbe: toProbe / end,
    ...Object.fromEntries(
      ranges.map((range) => [`blockMax${range}`, inDeadRanges(lists, coverages, range, passes) / total]),
    ),
  };
}

/**
 * The documents of a term, and the points of each for the term in the text and in titles, as shares of the need’s
 * maximum.
 */
function listOf(solvers, statistics, { weights, titleWeights, maximum }, term, i) {
  const documents = [];
  const shares = [];
  const textColumn = saturationColumn(statistics.meanStep);
  for (const [document, count] of postingsOf(solvers.words, term)) {
    documents.push(document);
    shares.push(
      (weights[i] / maximum) *
        saturations[count * saturationRow + textColumn + solvers.lengthSteps.at(document)],
    );
  }
  const titleColumn = saturationColumn(statistics.meanTitleStep);
  let k = 0;
  for (const [document, count] of postingsOf(solvers.titles, term)) {
    while (documents[k] !== document) k++;
    shares[k] +=
      (titleWeights[i] / maximum) *
      saturations[count * saturationRow + titleColumn + solvers.titleLengthSteps.at(document)];
  }
  return { documents, shares, maximum: shares.reduce((most, share) => Math.max(most, share), 0) };
}

/** By document: within a block, a list is read in runs. */
function postingsOf(lists, term) {
  const postings = [];
  lists.each(term, (document, count) => postings.push([document, count]));
  return postings.toSorted(([a], [b]) => a - b);
}

function inDeadRanges(lists, coverages, range, passes) {
  const bounds = new Float32Array(Math.ceil(coverages.length / range));
  const postings = new Uint32Array(bounds.length);
  for (const { documents, shares } of lists) {
    for (let k = 0; k < documents.length;) {
      const place = Math.floor(documents[k] / range);
      let most = 0;
      for (; k < documents.length && Math.floor(documents[k] / range) === place; k++) {
        most = Math.max(most, shares[k]);
        postings[place]++;
      }
      bounds[place] += most;
    }
  }
  let dead = 0;
  for (let place = 0; place < bounds.length; place++) {
    let coverage = 0;
    for (let document = place * range; document < (place + 1) * range; document++)
      coverage = Math.max(coverage, coverages[document] ?? 0);
    if (!passes(bounds[place], coverage)) dead += postings[place];
  }
  return dead;
}
