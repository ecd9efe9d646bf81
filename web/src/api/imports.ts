import { api, asFile, type Schemas } from './client';

export type ImportInfo = Schemas['Import'];
export type ImportSummary = Schemas['ImportSummary'];
export type ImportState = ImportSummary['state'];
export type ImportOptions = Schemas['ImportOptions'];
export type ImportMode = NonNullable<ImportOptions['mode']>;
export type ImportColumn = Schemas['ImportColumn'];
export type ImportChange = Schemas['ImportUpdate'];
export type ImportRow = Schemas['ImportRow'];
export type ImportTaken = Schemas['ImportTaken'];
export type NewField = Schemas['NewField'];
export type Rehearsal = Schemas['Rehearsal'];
export type Unmatched = Schemas['Unmatched'];
export type UndoResult = Schemas['ImportUndone'];

export const importKeys = { all: ['import'] as const, one: (id: string) => ['import', id] as const };

const of = (id: string) => ({ params: { path: { id } } });

export const listImports = () => api.get('/imports');
export const getImport = (id: string) => api.get('/imports/{id}', of(id));

export const startImport = (entities: string, file: File) =>
  api.post('/{entities}/import', { params: { path: { entities }, query: { name: file.name } }, ...asFile(file) });

export const changeImport = (id: string, body: ImportChange) => api.patch('/imports/{id}', { ...of(id), body });
export const rehearseImport = (id: string) => api.post('/imports/{id}/rehearsal', of(id));
export const runImport = (id: string) => api.post('/imports/{id}/run', of(id));
export const undoImport = (id: string) => api.post('/imports/{id}/undo', of(id));
