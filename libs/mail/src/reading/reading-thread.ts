import { answerInThread } from '@passerelle/config/threads';
import { bodyOf, envelopeOf, headersOf } from './inbound-mail.js';
import { reportOf } from './report.js';
import { visibleText } from './visible-text.js';

/** The functions of the thread that reads mails. */
export const readingFunctions = { headersOf, bodyOf, visibleText, envelopeOf, reportOf };

answerInThread(readingFunctions);
