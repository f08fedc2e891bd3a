import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import type { FieldErrorCode } from '#contracts';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError, type FieldError } from '../errors/index.js';
import { escapePointer } from './strict-json.js';

const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object, undefined]);

/** Fields that only the server sets: sending one is told apart from sending an unknown one. */
const SERVER_FIELDS = new Set([
  'version',
  'createdBy',
  'createdAt',
  'recordedAt',
  'districtId',
  'reference',
  'status',
  'route',
  'role',
]);

const CODES: Record<string, FieldErrorCode> = {
  isDefined: 'required',
  isNotEmpty: 'required',
  isString: 'wrong-type',
  isInt: 'wrong-type',
  isNumber: 'wrong-type',
  isBoolean: 'wrong-type',
  isArray: 'wrong-type',
  isObject: 'wrong-type',
  nestedValidation: 'wrong-type',
  minLength: 'too-short',
  maxLength: 'too-long',
  maxText: 'too-long',
  isIn: 'not-in-list',
  isEnum: 'not-in-list',
  min: 'out-of-range',
  max: 'out-of-range',
  isDay: 'date-invalid',
  isInstant: 'date-invalid',
  inRange: 'date-out-of-range',
  arrayUnique: 'duplicate',
  arrayMaxSize: 'too-many-items',
};

/** When several rules fail on one field, the one that helps most is told. */
const ORDER = [
  'isDefined',
  'isString',
  'isInt',
  'isBoolean',
  'isArray',
  'isObject',
  'nestedValidation',
  'isNotEmpty',
];

/**
 * Turns a body or query into its request class and refuses whatever the class does not name. Types are never
 * converted: a number is not a text that looks like one. Queries, which are always text, convert by `@Type` alone.
 */
@Injectable()
export class StrictValidationPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (!metatype || PLAIN.has(metatype) || type === 'custom' || type === 'param') return value;
    const instance = plainToInstance(metatype as Type<object>, value ?? {}, { exposeDefaultValues: true });
    const problems = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    });
    const errors = [
      ...problems.flatMap((problem) => fieldErrors(problem, '')),
      ...passedOver(value, instance, ''),
    ];
    if (errors.length === 0) return instance;
    if (type === 'query') throw new DomainError(queryCode(problems), { errors });
    throw new DomainError('validation', { errors });
  }
}

/**
 * What the rules of the classes pass over: fields that never reached the class, such as `toString`, since the
 * transformer skips names of methods without a word; and a list in the place of an item, whose items are taken for it.
 */
function passedOver(given: unknown, instance: unknown, parent: string): FieldError[] {
  if (!isObject(given) || !isObject(instance)) return [];
  return Object.entries(given).flatMap(([key, value]): FieldError[] => {
    const pointer = `${parent}/${escapePointer(key)}`;
    if (!Object.hasOwn(instance, key)) return [{ pointer, code: 'unknown-field' }];
    if (Array.isArray(given) && Array.isArray(value)) return [{ pointer, code: 'wrong-type' }];
    return passedOver(value, (instance as Record<string, unknown>)[key], pointer);
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function queryCode(problems: ValidationError[]): 'bad-pagination' | 'field-not-allowed' {
  return problems.some(({ property }) => property === 'limit' || property === 'cursor')
    ? 'bad-pagination'
    : 'field-not-allowed';
}

function fieldErrors(problem: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${escapePointer(problem.property)}`;
  const below = (problem.children ?? []).flatMap((child) => fieldErrors(child, pointer));
  const failed = Object.keys(problem.constraints ?? {});
  return failed.length === 0 ? below : [{ pointer, code: codeOf(failed, problem) }, ...below];
}

function codeOf(failed: string[], problem: ValidationError): FieldErrorCode {
  if (failed.includes('whitelistValidation'))
    return SERVER_FIELDS.has(problem.property) ? 'field-not-writable' : 'unknown-field';
  if (problem.value === undefined || problem.value === null) return 'required';
  const first = ORDER.find((name) => failed.includes(name)) ?? failed[0] ?? '';
  return CODES[first] ?? 'invalid';
}
