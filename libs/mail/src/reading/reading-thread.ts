import { answerInThread } from '@passerelle/config/threads';
import { bodyOf, envelopeOf, headersOf } from './inbound-mail.js';
import { reportOf } from './report.js';
import { visibleText } from './visible-text.js';

/** What the thread that reads mails does. */
export const readingFunctions = { headersOf, bodyOf, visibleText, envelopeOf, reportOf };

answerInThread(readingFunctions);
