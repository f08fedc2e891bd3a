import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { DOCX_TYPE, FileVault, XLSX_TYPE, type CheckedFile } from '#platform/files';
import { lockPdf, Typesetter } from '#platform/typeset';
import type { ReportContent } from './report-source.js';
import type { Asked } from './report.record.js';

const TEMPLATES = path.join(path.dirname(fileURLToPath(import.meta.url)), 'templates');
const TYPES = { pdf: 'application/pdf', docx: DOCX_TYPE, xlsx: XLSX_TYPE } as const;

interface Making {
  madeAt: Date;
  /** What the file opens with; null for one without personal data. */
  password: string | null;
}

/**
 * Writes files, in the worker alone. The typesetter is one for the process and sets one document at a time; reports
 * wait in the line of the long jobs, so that there is never a second one beside it.
 */
@Injectable()
export class ReportFiles {
  private typesetter: Typesetter | null = null;

  constructor(private readonly vault: FileVault) {}

  async write({ format }: Asked, content: ReportContent, making: Making): Promise<CheckedFile> {
    const bytes = await this.bytesOf(content, making);
    return this.vault.ownFile(bytes, TYPES[format], `${content.baseName}.${format}`);
  }

  private async bytesOf(content: ReportContent, { madeAt, password }: Making): Promise<Uint8Array> {
    if ('write' in content) {
      if (password !== null) throw new Error('Only a PDF is locked with a password');
      return content.write();
    }
    this.typesetter ??= new Typesetter(TEMPLATES);
    const pdf = this.typesetter.pdf(content.template, content.data, madeAt, content.pictures);
    return password === null ? pdf : lockPdf(pdf, password);
  }
}
