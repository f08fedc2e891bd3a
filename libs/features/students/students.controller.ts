import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import { Acting, IdPipe, Requires } from '#platform/http';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ClassroomList,
  ClassroomQuery,
  StudentHits,
  StudentSearchRequest,
  StudentView,
} from './student.dto.js';
import { StudentsService } from './students.service.js';

@ApiTags('students')
@Controller()
export class StudentsController {
  constructor(private readonly students: StudentsService) {}

  /** A POST, so that no name and no number stands in an address. */
  @Requires('student.read')
  @HttpCode(200)
  @ApiOkResponse({ type: StudentHits })
  @Post('students/search')
  async searchStudents(@Acting() actor: Actor, @Body() body: StudentSearchRequest): Promise<StudentHits> {
    return { items: await this.students.searchStudents(actor, body) };
  }

  @Requires('student.read')
  @ApiOkResponse({ type: StudentView })
  @Get('students/:id')
  getStudent(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<StudentView> {
    return this.students.getStudent(actor, id);
  }

  @Requires('student.read')
  @ApiOkResponse({ type: ClassroomList })
  @Get('classrooms')
  async listClassrooms(@Acting() actor: Actor, @Query() query: ClassroomQuery): Promise<ClassroomList> {
    return { items: await this.students.listClassrooms(actor, query) };
  }
}
