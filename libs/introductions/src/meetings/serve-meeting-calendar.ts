import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Actor } from '@passerelle/accounts';
import { Clock, introductionPath, meetingCalendarPath, Settings } from '@passerelle/config';
import { ActorOfRequest, languageOf } from '@passerelle/graphql';
import { NotFound } from '@passerelle/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Introduction, IntroductionsService } from '../introduction/index.js';
import { calendarFileName, meetingCalendar, meetingToKeep } from './meeting-calendar.js';

interface CalendarRoute {
  Params: { id: string };
}

/**
 * Serves the calendar file of a meeting to those who may see the introduction and are signed in. Everybody else
 * gets a 404.
 */
@Injectable()
export class ServeMeetingCalendar implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly actors: ActorOfRequest,
    private readonly introductions: IntroductionsService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.get<CalendarRoute>(meetingCalendarPath(':id'), (request, reply) => this.serve(request, reply));
  }

  /**
   * The address of a meeting's calendar file; null: there is none. It checks no permission: its callers ask the
   * policy.
   */
  urlOf(introduction: Introduction): string | null {
    if (meetingToKeep(introduction) === undefined) return null;
    return `${this.settings.publicUrl}${meetingCalendarPath(introduction.id)}`;
  }

  private async serve(request: FastifyRequest<CalendarRoute>, reply: FastifyReply): Promise<FastifyReply> {
    reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    const actor = await this.actors.actorOf(request);
    const introduction = actor instanceof Actor ? await this.find(actor, request.params.id) : undefined;
    const meeting = introduction && meetingToKeep(introduction);
    if (introduction === undefined || meeting === undefined) {
      return reply.status(404).type('text/plain; charset=utf-8').send('Rendez-vous introuvable.\n');
    }
    const language = actor.language ?? languageOf(request.headers['accept-language']);
    const { need } = await this.introductions.partiesOf(introduction);
    const url = `${this.settings.publicUrl}${introductionPath(introduction.id)}`;
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${calendarFileName(language)}"`)
      .send(meetingCalendar(introduction, meeting, need, url, this.clock.now(), language));
  }

  /** undefined if there is none that the actor may see. */
  private async find(actor: Actor, id: string): Promise<Introduction | undefined> {
    try {
      return await this.introductions.see(actor, id);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}
