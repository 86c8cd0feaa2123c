import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Actor } from '@passerelle/accounts';
import { Clock, groupMeetingCalendarPath, Settings } from '@passerelle/config';
import { ActorOfRequest, languageChosenIn, languageOfRequest } from '@passerelle/graphql';
import type { CalendarFile } from '@passerelle/mail';
import { NotFound } from '@passerelle/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GroupsService } from '../group/groups.service.js';
import type { GroupMeeting } from './group-meeting.entity.js';
import { GroupMeetingCalendars } from './meeting-calendars.js';
import { GroupMeetingsService } from './meetings.service.js';

interface CalendarRoute {
  Params: { id: string; meetingId: string };
}

/** Serves the calendar file of a future meeting to members of its group and curators. Everybody else gets a 404. */
@Injectable()
export class ServeGroupMeetingCalendar implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: ActorOfRequest,
    private readonly groups: GroupsService,
    private readonly meetings: GroupMeetingsService,
    private readonly calendars: GroupMeetingCalendars,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.get<CalendarRoute>(groupMeetingCalendarPath(':id', ':meetingId'), (request, reply) =>
      this.serve(request, reply),
    );
  }

  /** null: the meeting has begun, or was cancelled. It checks no permission: the callers ask the policy. */
  urlOf(meeting: GroupMeeting): string | null {
    if (!meeting.isAheadAt(this.clock.now())) return null;
    return `${this.settings.publicUrl}${groupMeetingCalendarPath(meeting.groupId, meeting.id)}`;
  }

  private async serve(request: FastifyRequest<CalendarRoute>, reply: FastifyReply): Promise<FastifyReply> {
    reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    const actor = await this.actors.actorOf(request);
    const file = actor instanceof Actor ? await this.fileFor(actor, request) : undefined;
    if (file === undefined) {
      return reply.status(404).type('text/plain; charset=utf-8').send('Séance introuvable.\n');
    }
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(file.content);
  }

  private async fileFor(
    actor: Actor,
    { params, headers }: FastifyRequest<CalendarRoute>,
  ): Promise<CalendarFile | undefined> {
    try {
      const meeting = await this.meetings.see(actor, params.meetingId);
      if (meeting.groupId !== params.id || this.urlOf(meeting) === null) return undefined;
      const group = await this.groups.see(actor, meeting.groupId);
      const language = languageChosenIn(headers) ?? actor.language ?? languageOfRequest(headers);
      return this.calendars.fileOf(meeting, group, language);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}
