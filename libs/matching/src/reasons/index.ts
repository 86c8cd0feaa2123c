export { ExplainMeaning } from './explain-meaning.js';
export { MatchHighlightsResolver, providersOfReasons } from './match-highlights.resolver.js';
export { MatchMeaningResolver } from './match-meaning.resolver.js';
export { MeaningByWordsLoader } from './meaning-by-words.loader.js';
export { ReplyToExplainMeaning } from './reply-to-explain-meaning.js';
