import { applyDecorators, type Type } from '@nestjs/common';
import { isMonthKey } from '#contracts';
import { PartialType } from '@nestjs/swagger';
import {
  IsString,
  MaxLength,
  MinLength,
  ValidateBy,
  ValidateIf,
  type ValidationOptions,
} from 'class-validator';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/u;
const FIRST_YEAR = 1900;
/** A later year is a Buddhist one that somebody forgot to turn (quality.md 5, 38). */
const LAST_YEAR = 2200;

function isRealDay(value: unknown): boolean {
  const match = typeof value === 'string' ? DAY.exec(value) : null;
  if (!match) return false;
  const date = new Date(`${match[0]}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(match[0]);
}

const inYears = (value: unknown): boolean => {
  const year = Number(String(value).slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

const by = (
  name: string,
  test: (value: unknown) => boolean,
  options?: ValidationOptions,
): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: test, defaultMessage: () => name } }, options);

/** A day `YYYY-MM-DD` of the Common Era that exists, 1900–2200. */
export const IsDay = (): PropertyDecorator =>
  applyDecorators(
    by('isDay', isRealDay),
    by('inRange', (value) => !isRealDay(value) || inYears(value)),
  );

/** A calendar month `YYYY-MM` of the Common Era, 1900–2200. */
export const IsMonth = (): PropertyDecorator => by('isDay', isMonthKey);

/** An instant with offset, 1900–2200. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(
    by(
      'isInstant',
      (value) =>
        typeof value === 'string' &&
        INSTANT.test(value) &&
        !Number.isNaN(Date.parse(value)) &&
        isRealDay(value.slice(0, 10)),
    ),
    by('inRange', (value) => typeof value !== 'string' || !INSTANT.test(value) || inYears(value)),
  );

const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** A text with something to see in it, at most `max` code points. */
export const IsText = (max: number, options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    IsString(options),
    by('isNotEmpty', (value) => typeof value !== 'string' || VISIBLE.test(value), options),
    by('maxText', (value) => typeof value !== 'string' || [...value].length <= max, options),
    MaxLength(max * 4, options),
    MinLength(1, options),
  );

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** An id in the one accepted form: UUID v4 or v7, lower case. */
export const IsId = (options?: ValidationOptions): PropertyDecorator =>
  by('isId', (value) => typeof value === 'string' && UUID.test(value), options);

/** A field that may be left out and is never null, such as a list: null is refused as `required`. */
export const MayBeLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/**
 * The request that changes what a class describes: a field that is not named stays as it is. Null takes away what may be
 * missing; for a field that must be there it is refused as `required`.
 */
export const ChangeOf = <T>(content: Type<T>): Type<Partial<T>> =>
  PartialType(content, { skipNullProperties: false });
