import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/access';
import { Acting, Changes, ExpectedVersion, IdPipe, Requires } from '#platform/http';
import { TaskListService } from './task-list.service.js';
import { FinishTaskRequest, TaskCounts, TaskPage, TaskQuery, TaskView } from './task.dto.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: TaskListService) {}

  @Requires('task.read')
  @ApiOkResponse({ type: TaskPage })
  @Get()
  listTasks(@Acting() actor: Actor, @Query() query: TaskQuery): Promise<TaskPage> {
    return this.tasks.list(actor, query);
  }

  @Requires('task.read')
  @ApiOkResponse({ type: TaskCounts })
  @Get('counts')
  countTasks(@Acting() actor: Actor): Promise<TaskCounts> {
    return this.tasks.count(actor);
  }

  @Requires('task.finish')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: TaskView })
  @Post(':id/done')
  finishTask(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: FinishTaskRequest,
  ): Promise<TaskView> {
    return this.tasks.finish(actor, { id, version }, body);
  }
}
