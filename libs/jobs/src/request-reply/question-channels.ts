/** The channels of PostgreSQL on which processes tell that a question has been asked, and answered. */
export const ASKED = 'passerelle_question_asked';
export const ANSWERED = 'passerelle_question_answered';
