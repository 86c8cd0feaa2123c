import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Actor } from '@passerelle/accounts';
import { meetingCalendarPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ActorOfRequest, languageChosenIn, languageOfRequest } from '@passerelle/graphql';
import type { CalendarFile } from '@passerelle/mail';
import { isUuid, NotFound } from '@passerelle/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { partyOf } from '../parties/parties.js';
import { meetingToKeep } from './meeting-calendar.js';
import { MeetingCalendars } from './meeting-calendars.js';

interface CalendarRoute {
  Params: { id: string };
  Querystring: { cle?: unknown };
}

/**
 * Serves the calendar file of a meeting to signed-in people who may see the introduction, and to people who have
 * arranged it from a mail. All other requests get a 404.
 */
@Injectable()
export class ServeMeetingCalendar implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: ActorOfRequest,
    private readonly introductions: IntroductionsService,
    private readonly calendars: MeetingCalendars,
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.get<CalendarRoute>(meetingCalendarPath(':id'), (request, reply) => this.serve(request, reply));
  }

  /**
   * The address of a meeting's calendar file. null: there is no file. It checks no permission: its callers ask the
   * policy.
   */
  urlOf(introduction: Introduction): string | null {
    if (meetingToKeep(introduction) === undefined) return null;
    return `${this.settings.publicUrl}${meetingCalendarPath(introduction.id)}`;
  }

  private async serve(request: FastifyRequest<CalendarRoute>, reply: FastifyReply): Promise<FastifyReply> {
    reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    const actor = await this.actors.actorOf(request);
    const file =
      (await this.fileForSecret(request)) ??
      (actor instanceof Actor ? await this.fileFor(actor, request) : undefined);
    if (file === undefined) {
      return reply.status(404).type('text/plain; charset=utf-8').send('Rendez-vous introuvable.\n');
    }
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(file.content);
  }

  private async fileFor(
    actor: Actor,
    request: FastifyRequest<CalendarRoute>,
  ): Promise<CalendarFile | undefined> {
    const introduction = await this.find(actor, request.params.id);
    if (introduction === undefined || meetingToKeep(introduction) === undefined) return undefined;
    const language =
      languageChosenIn(request.headers) ?? actor.language ?? languageOfRequest(request.headers);
    const parties = await this.introductions.partiesOf(introduction);
    return this.calendars.fileOf(introduction, parties, partyOf(actor, parties), language);
  }

  /** The file for a reader of a mail. undefined: the address has no valid secret. */
  private async fileForSecret({
    params: { id },
    query: { cle },
    headers,
  }: FastifyRequest<CalendarRoute>): Promise<CalendarFile | undefined> {
    if (typeof cle !== 'string' || !isUuid(id)) return undefined;
    const introduction = await this.database.manager.findOneBy(Introduction, { id });
    const side = introduction === null ? undefined : this.calendars.sideOf(cle, introduction);
    if (introduction === null || side === undefined || meetingToKeep(introduction) === undefined)
      return undefined;
    const parties = await this.introductions.partiesOf(introduction);
    return this.calendars.fileOf(introduction, parties, side, languageOfRequest(headers));
  }

  /** undefined: the actor may see no such introduction. */
  private async find(actor: Actor, id: string): Promise<Introduction | undefined> {
    try {
      return await this.introductions.see(actor, id);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}
