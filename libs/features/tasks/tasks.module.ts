import { Module } from '@nestjs/common';
import { Notices } from './notices.service.js';
import { Tasks } from './tasks.service.js';

@Module({ providers: [Tasks, Notices], exports: [Tasks, Notices] })
export class TasksModule {}

@Module({ imports: [TasksModule] })
export class TasksHttpModule {}

@Module({ imports: [TasksModule] })
export class TasksJobsModule {}
