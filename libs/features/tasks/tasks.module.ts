import { Module } from '@nestjs/common';

@Module({})
export class TasksModule {}

@Module({ imports: [TasksModule] })
export class TasksHttpModule {}

@Module({ imports: [TasksModule] })
export class TasksJobsModule {}
