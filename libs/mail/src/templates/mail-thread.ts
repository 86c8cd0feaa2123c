import { answerInThread } from '@passerelle/config/threads';
import { renderMail } from './render-mail.js';

/** What the thread of mails does. */
export const mailFunctions = { render: renderMail };

answerInThread(mailFunctions);
