import { queryOptions } from '@tanstack/react-query';
import type { LevelCode } from '#contracts';
import { client, once, unwrap } from '../../api/client';
import type { components } from '../../api/schema';
import { sendFile } from '../../api/upload';

type Schemas = components['schemas'];
export type StudentLights = Schemas['StudentLights'];
export type Light = Schemas['Light'];
export type Screening = Schemas['ScreeningView'];
export type Criteria = Schemas['CriteriaView'];
export type NewScreenings = Schemas['RecordScreeningsRequest'];
export type ScreeningEntry = Schemas['ScreeningEntry'];
export type Paste = Schemas['PasteRequest'];
export type PasteCheck = Schemas['PasteCheck'];
export type CoverageLine = Schemas['CoverageLine'];

export interface ClassRef {
  schoolId?: string | undefined;
  level: LevelCode;
  room: string;
}

const placeOf = ({ schoolId, level, room }: ClassRef) => ({
  level,
  room,
  ...(schoolId === undefined ? {} : { schoolId }),
});

export const lightsQuery = (of: ClassRef) =>
  queryOptions({
    queryKey: ['screenings', 'lights', of],
    queryFn: () => unwrap(client.GET('/screening-lights', { params: { query: placeOf(of) } })),
  });

export const studentScreeningsQuery = (id: string) =>
  queryOptions({
    queryKey: ['screenings', 'student', id],
    queryFn: () => unwrap(client.GET('/students/{id}/screenings', { params: { path: { id } } })),
  });

export const criteriaQuery = queryOptions({
  queryKey: ['screenings', 'criteria'],
  queryFn: () => unwrap(client.GET('/screening-criteria')),
});

export const coverageQuery = (schoolId: string | undefined) =>
  queryOptions({
    queryKey: ['screenings', 'coverage', schoolId],
    queryFn: () =>
      unwrap(
        client.GET('/screening-coverage', { params: { query: schoolId === undefined ? {} : { schoolId } } }),
      ),
  });

export const recordScreenings = (body: NewScreenings, key: string) =>
  unwrap(client.POST('/screenings', { params: { header: once(key) }, body }));

export const checkPaste = (body: Paste) => unwrap(client.POST('/screenings/check-paste', { body }));

export const savePaste = (body: Paste, key: string) =>
  unwrap(client.POST('/screenings/paste', { params: { header: once(key) }, body }));

/** Nothing in the address says anything of a child; the file holds the names. */
const fileAddress = (step: 'check-file' | 'file', head: Omit<Paste, 'text'>): string =>
  `/screenings/${step}?${new URLSearchParams(Object.entries(head)).toString()}`;

export const checkFile = (head: Omit<Paste, 'text'>, file: File) =>
  sendFile<PasteCheck>(fileAddress('check-file', head), file);

export const saveFile = (head: Omit<Paste, 'text'>, file: File) =>
  sendFile<Schemas['SavedScreenings']>(fileAddress('file', head), file);

export const chooseSdqSet = (set: Schemas['ChooseSdqSetRequest']['set']) =>
  unwrap(client.POST('/screening-criteria/sdq', { params: { header: once() }, body: { set } }));

export const editAspects = (criteria: Schemas['EditAspectsRequest']['criteria']) =>
  unwrap(client.POST('/screening-criteria/aspects', { params: { header: once() }, body: { criteria } }));
