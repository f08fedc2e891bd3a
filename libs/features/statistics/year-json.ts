import type { BaseFigure, Figure, Place } from './statistics.rules.js';

/** Rows of a year as JSON arrays: reading hundreds of rows one by one costs the driver more than the database. */
export type FigureTuple = [
  cut: string,
  key: string,
  inGroup: string,
  events: number,
  students: number,
  schools: number,
];
export type BaseTuple = [cut: string, key: string, students: number, schools: number];
export type PlaceTuple = [id: string, nameTh: string];

export const toFigure = ([cut, key, inGroup, events, students, schools]: FigureTuple): Figure => ({
  cut,
  key,
  inGroup,
  events,
  students,
  schools,
});

export const toBase = ([cut, key, students, schools]: BaseTuple): BaseFigure => ({
  cut,
  key,
  students,
  schools,
});

export const placeOf = ([id, nameTh]: PlaceTuple): Place => ({ id, nameTh });
