import { answerInThread } from '@passerelle/config/threads';
import { renderMail } from './render-mail.js';

/** The functions of the thread of mails. */
export const mailFunctions = { render: renderMail };

answerInThread(mailFunctions);
