import { Module } from '@nestjs/common';
import { TasksModule } from '#features/tasks';
import { BreakGlassController } from './break-glass.controller.js';
import { BreakGlassService } from './break-glass.service.js';

@Module({ imports: [TasksModule], controllers: [BreakGlassController], providers: [BreakGlassService] })
export class BreakGlassHttpModule {}
