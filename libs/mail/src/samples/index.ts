export {
  type AroundSample,
  asSent,
  type MailSample,
  type SampleFrom,
  sampleLink,
  sampleOf,
  sampleUrl,
} from './mail-sample.js';
export { type SampleEdition, type SampleWords, sampleWords } from './sample-words.js';
