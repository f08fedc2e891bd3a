export { StudentsSchema } from './students-schema.migration.js';
