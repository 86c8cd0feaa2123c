import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { needPath } from '@passerelle/config';
import { ConnectionArgs, connectionOf, enumOf } from '@passerelle/graphql';
import { IntroductionType } from '@passerelle/introductions';
import { MatchType } from '@passerelle/matching';
import { NeedType } from '@passerelle/needs';
import { SolverType } from '@passerelle/solvers';
import { type NoticeKind, noticeKinds } from '../topics.js';

export const NoticeKindEnum = enumOf('NoticeKind', noticeKinds, 'What a notice tells.', {
  match_found: 'A need fits a profile of the viewer.',
  need_matched: 'The first solvers fit a need of the viewer’s company.',
  need_found: 'A saved search of the viewer finds a new need.',
  need_left_as_draft: 'A draft that the viewer began was left for a day.',
  need_offered: 'A curator wrote a need for the company, which is to read and to send it.',
  need_received: 'A need of the viewer’s company was sent to the curators: the receipt.',
  need_submitted: 'A need waits for a curator.',
  need_changes_requested: 'A curator sent a need back, and said why.',
  need_refused: 'A curator did not publish a need, and said why.',
  need_published: 'A curator published a need of the viewer’s company.',
  need_edited: 'A curator changed a need.',
  need_expired: 'A need is no longer published, unless it is renewed.',
  need_closed: 'A need was closed.',
  introduction_proposed: 'A curator proposes to meet: the viewer’s side is to answer.',
  introduction_reminded: 'The viewer’s side has not answered an introduction yet.',
  acceptance_noted: 'The viewer’s acceptance from a mail has arrived.',
  introduction_accepted: 'Both sides of an introduction have accepted.',
  introduction_declined: 'One side of an introduction declined.',
  introduction_lapsed: 'An introduction ended for want of an answer.',
  introduction_withdrawn: 'An introduction was taken back.',
  acceptance_taken_back: 'A party took its acceptance back.',
  meeting_planned: 'A meeting was arranged or moved.',
  times_proposed: 'The other side proposes times to meet.',
  meeting_called_off: 'A meeting was called off.',
  introduction_met: 'Two parties have met.',
  introduction_concluded: 'It was said what came of a meeting.',
  follow_up_asked: 'The viewer’s side is asked what came of a meeting.',
  interest_marked: 'A solver wants to answer a need.',
  interest_declined: 'A curator does not follow the viewer’s interest up.',
  introduction_asked: 'A company asks to be introduced to a solver.',
  introduction_request_declined: 'A curator does not introduce the company to the solver it asked for.',
  join_requested: 'Somebody asks to join an organisation that the viewer owns.',
  join_request_answered: 'The viewer’s request to join was accepted or refused.',
  message_written: 'There are messages in a conversation that the viewer has not read.',
  profile_hidden: 'A curator hid a profile of the viewer.',
  profile_shown: 'A profile of the viewer is shown again.',
  idea_hidden: 'A curator hid an idea of the viewer.',
  idea_shown: 'An idea of the viewer is shown again.',
  idea_to_cosign: 'An idea waits for the viewer, who supervises its author.',
  cosignatures_reminded: 'Ideas still wait for the viewer, who supervises their authors.',
  idea_cosigned: 'The supervisor agreed to the viewer’s idea.',
  idea_returned: 'The supervisor sent the viewer’s idea back, and said why.',
  cosignatures_overdue: 'Ideas have waited long for supervisors of the viewer’s school.',
  content_reported: 'Somebody reported a text.',
  content_report_settled: 'A curator settled the viewer’s report.',
  action_added: 'The viewer was given an action.',
  action_given: 'An action that was there already was given to the viewer.',
  action_done: 'An action that the viewer gave to somebody else is done or dropped.',
  action_due: 'Actions of the viewer are due.',
  concept_invited: 'The viewer is asked to take part in a concept.',
  concept_gate_requested: 'A concept asks to pass a gate.',
  concept_gate_decided: 'A curator signed a gate of a concept.',
  concept_page_asked: 'The viewer is asked whether a concept may have a public page.',
  concept_page_shown: 'The public page of a concept is shown.',
  concept_page_taken_back: 'The public page of a concept was taken back.',
  concept_reminded: 'Nothing has happened to a concept for sixty days.',
  joining_asked_of_company: 'The company is asked whether its need joins a concept.',
  joining_asked_of_concept: 'A concept is asked whether a need joins it.',
  need_joined_concept: 'A need of the viewer’s company has joined a concept.',
  concept_joined_by_need: 'A need has joined a concept in which the viewer takes part.',
  joining_declined: 'A need does not join a concept: one side said no.',
  joining_withdrawn: 'A need does not join a concept: it was taken back.',
  joining_lapsed: 'A need does not join a concept: nobody answered in time.',
  group_requested: 'Somebody asks to be in a group that the viewer leads.',
  group_request_answered: 'The viewer’s request to be in a group was accepted or refused.',
  group_invited: 'The viewer is invited to a group.',
  group_invitation_answered: 'Somebody whom the viewer invited to a group has answered.',
  group_lead_changed: 'The viewer leads a group from now on.',
  group_left: 'The viewer was removed from a group.',
  group_meeting_planned: 'A group of the viewer meets.',
  group_meeting_moved: 'A meeting of a group was moved.',
  group_meeting_cancelled: 'A meeting of a group was called off.',
  minutes_published: 'The minutes of a group’s meeting were sent.',
});

@ObjectType('Notice', { description: 'Something the viewer is told.' })
export class NoticeType {
  @Field(() => ID, { description: 'UUID of the notice.' })
  id: string;

  @Field(() => NoticeKindEnum, { description: 'What it tells.' })
  kind: NoticeKind;

  @Field({ description: 'One line in the viewer’s language.' })
  title: string;

  @Field({ description: 'What there is to say or to do now, in the viewer’s language; may be empty.' })
  body: string;

  @Field({ description: `Path of the page it leads to, such as "${needPath('…')}".` })
  link: string;

  @Field(() => Date, { description: 'When it was stored.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer read it; null: not yet.' })
  readAt: Date | null;

  @Field(() => NeedType, { nullable: true, description: 'The need it is about.' })
  need: NeedType | null;

  @Field(() => SolverType, {
    nullable: true,
    description: 'The viewer’s profile that the need fits, or that the notice is about.',
  })
  solver: SolverType | null;

  @Field(() => IntroductionType, { nullable: true, description: 'The introduction it is about.' })
  introduction: IntroductionType | null;

  @Field(() => MatchType, { nullable: true, description: 'Why the need fits the profile.' })
  match: MatchType | null;
}

export const NoticeConnection = connectionOf(NoticeType, 'NoticeConnection');

@ArgsType()
export class NoticesArgs extends ConnectionArgs {
  @Field({ defaultValue: false, description: 'Only those that the viewer has not read.' })
  unreadOnly: boolean;
}
