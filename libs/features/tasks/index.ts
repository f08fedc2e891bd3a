export { TasksSchema } from './tasks-schema.migration.js';
export { TasksHttpModule, TasksJobsModule, TasksModule } from './tasks.module.js';
