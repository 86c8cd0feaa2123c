import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Answering } from './answering.js';
import { Listener } from './listener.js';
import { Questions } from './questions.js';
import { SweepForgottenQuestions } from './sweep-forgotten-questions.js';

/** For libs that ask workers, and for those whose answers they are. */
@Module({
  imports: [DiscoveryModule],
  providers: [Listener, Questions, Answering, SweepForgottenQuestions],
  exports: [Questions, Answering],
})
export class QuestionsModule {}
